package io.larder.catalog.bitmap;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.string.BitOperation;
import io.larder.value.string.Bits;
import io.larder.value.string.MutableString;
import io.larder.value.string.StringView;
import java.util.ArrayList;
import java.util.List;

/** {@code BITCOUNT}, {@code BITPOS} and {@code BITOP}. */
final class ManyBits {

  private ManyBits() {}

  static void count(Call call, Reply reply) {
    StringSlot slot = call.openString(1);
    if (slot.isAbsent()) { // Redis 7 looks at the rest only if there is a string
      reply.integer(0);
      return;
    }
    StringView string = slot.view();
    BitRange range = countedRange(call, string);
    reply.integer(Bits.count(string.array(), range.from(), range.to()));
  }

  private static BitRange countedRange(Call call, StringView string) {
    if (call.size() == 2) {
      return BitRange.whole(string);
    }
    if (call.size() != 4 && call.size() != 5) {
      throw Failure.SYNTAX;
    }
    long start = call.integer(2);
    long end = call.integer(3);
    if (start < 0 && end < 0 && start > end) {
      return BitRange.EMPTY;
    }
    return unit(call, 4).range(string, start, end);
  }

  static void position(Call call, Reply reply) {
    long bit = call.integer(2);
    if (bit != 0 && bit != 1) {
      throw BitmapFailures.WANTED_BIT;
    }
    StringSlot slot = call.openString(1);
    if (slot.isAbsent()) {
      reply.integer(-bit);
      return;
    }
    StringView string = slot.view();
    BitRange range = searchedRange(call, string);
    long found = Bits.indexOf(string.array(), bit == 1, range.from(), range.to());
    boolean endIsOpen = call.size() < 5;
    if (found < 0 && bit == 0 && endIsOpen && !range.isEmpty()) {
      found = range.to(); // zeros follow the string
    }
    reply.integer(found);
  }

  private static BitRange searchedRange(Call call, StringView string) {
    if (call.size() == 3) {
      return BitRange.whole(string);
    }
    if (call.size() > 6) {
      throw Failure.SYNTAX;
    }
    long start = call.integer(3);
    BitRange.Unit unit = unit(call, 5);
    long end = call.size() >= 5 ? call.integer(4) : -1;
    return unit.range(string, start, end);
  }

  private static BitRange.Unit unit(Call call, int word) {
    return word < call.size() ? BitRange.Unit.of(call, word) : BitRange.Unit.BYTE;
  }

  static void combine(Call call, Reply reply) {
    BitOperation operation = operation(call);
    if (operation == BitOperation.NOT && call.size() != 4) {
      throw BitmapFailures.ONE_SOURCE;
    }
    List<StringView> sources = new ArrayList<>();
    for (int i = 3; i < call.size(); i++) {
      sources.add(call.openString(i).view());
    }
    byte[] result = operation.apply(sources);
    KeySlot destination = call.openAny(2);
    if (result.length == 0) {
      destination.delete(KeyspaceEvent.DEL);
    } else {
      destination.overwriteString(new MutableString(result), KeyspaceEvent.SET);
    }
    reply.integer(result.length);
  }

  private static BitOperation operation(Call call) {
    for (BitOperation operation : BitOperation.values()) {
      if (call.is(1, operation.name())) {
        return operation;
      }
    }
    throw Failure.SYNTAX;
  }
}
