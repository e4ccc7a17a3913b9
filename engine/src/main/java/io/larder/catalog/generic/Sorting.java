package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.number.Doubles;
import io.larder.value.set.SetValue;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.SortedSetValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code SORT}: the elements of a list, set or sorted set, in an order of their own or by keys. */
final class Sorting {

  /** An element with what it is sorted by: a number or, alphabetically, bytes or nothing. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Weighed(byte[] element, double number, byte @Nullable [] text) {}

  private static final Comparator<Weighed> BY_NUMBER =
      Comparator.comparingDouble(Weighed::number)
          .thenComparing(Weighed::element, Arrays::compareUnsigned);

  private static final Comparator<Weighed> BY_TEXT =
      Comparator.comparing(Weighed::text, Comparator.nullsFirst(Arrays::compareUnsigned));

  private static final byte[] NOTHING = {};

  private final Call call;
  private final SortOptions options;

  private Sorting(Call call, SortOptions options) {
    this.call = call;
    this.options = options;
  }

  static void sort(Call call, Reply reply) {
    SortOptions options = new SortOptions(call);
    Sorting sorting = new Sorting(call, options);
    Object value = call.openAny(1).value();
    List<byte[]> elements = options.limited(sorting.sorted(value));
    List<byte @Nullable []> results = sorting.results(elements);
    if (options.storeWord() > 0) {
      sorting.store(results, reply);
    } else {
      answer(results, reply);
    }
  }

  private static void answer(List<byte @Nullable []> results, Reply reply) {
    reply.array(results.size());
    for (byte[] result : results) {
      if (result == null) {
        reply.nil();
      } else {
        reply.bulk(result);
      }
    }
  }

  private void store(List<byte @Nullable []> results, Reply reply) {
    KeySlot target = call.openAny(options.storeWord());
    if (results.isEmpty()) {
      target.delete(KeyspaceEvent.DEL);
    } else {
      ListValue list = ListValue.create();
      for (byte[] result : results) {
        list = list.push(End.TAIL, call.limits(), result == null ? new byte[0] : result);
      }
      target.overwrite(list, GenericEvents.SORTSTORE);
    }
    reply.integer(results.size());
  }

  private List<byte @Nullable []> results(List<byte[]> elements) {
    if (options.gets().isEmpty()) {
      return new ArrayList<byte @Nullable []>(elements);
    }
    List<byte @Nullable []> results = new ArrayList<>();
    for (byte[] element : elements) {
      for (SortPattern get : options.gets()) {
        results.add(get.find(call, element));
      }
    }
    return results;
  }

  private List<byte[]> sorted(@Nullable Object value) {
    if (!options.keepsOrder()) {
      return sorted(elements(value, Direction.ASCENDING), options.by(), options.isAlphabetic());
    }
    if (value instanceof SetValue && options.storeWord() > 0) {
      // A set has no order to keep: what is stored would be another list each time.
      return sorted(elements(value, Direction.ASCENDING), null, true);
    }
    return elements(value, options.isDescending() ? Direction.DESCENDING : Direction.ASCENDING);
  }

  private List<byte[]> sorted(List<byte[]> elements, @Nullable SortPattern by, boolean alphabetic) {
    List<Weighed> weighed = new ArrayList<>(elements.size());
    for (byte[] element : elements) {
      byte[] weight = by == null ? element : by.find(call, element);
      weighed.add(
          alphabetic
              ? new Weighed(element, 0, weight)
              : new Weighed(element, number(weight), null));
    }
    Comparator<Weighed> order = alphabetic ? BY_TEXT : BY_NUMBER;
    weighed.sort(options.isDescending() ? order.reversed() : order);
    List<byte[]> sorted = new ArrayList<>(weighed.size());
    weighed.forEach(each -> sorted.add(each.element()));
    return sorted;
  }

  /**
   * A weight that is missing counts as 0, as does one without any byte; a zero byte ends it, as
   * texts in C end.
   */
  private static double number(byte @Nullable [] bytes) {
    byte[] weight = bytes == null ? NOTHING : untilZero(bytes);
    if (weight.length == 0) {
      return 0;
    }
    boolean spaced = weight[0] == ' ' || (weight[0] >= '\t' && weight[0] <= '\r');
    double number = spaced ? Doubles.parseBound(weight, 0, weight.length) : Doubles.parse(weight);
    if (Double.isNaN(number)) {
      throw GenericFailures.SCORE_NOT_A_NUMBER;
    }
    return number + 0.0; // -0.0 is as good as 0.0, and must not be less
  }

  private static byte[] untilZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Arrays.copyOf(bytes, i);
      }
    }
    return bytes;
  }

  private static List<byte[]> elements(@Nullable Object value, Direction direction) {
    List<byte[]> elements = new ArrayList<>();
    if (value instanceof ListValue list) {
      End from = direction == Direction.ASCENDING ? End.HEAD : End.TAIL;
      list.forEach(from, 0, list.size(), elements::add);
    } else if (value instanceof SetValue set) {
      set.forEach(elements::add);
    } else if (value instanceof SortedSetValue set) {
      MemberCursor cursor = set.cursor(set.ranks(), direction);
      while (cursor.next()) {
        elements.add(cursor.member());
      }
    } else if (value != null) {
      throw Failure.WRONG_TYPE;
    }
    return elements;
  }
}
