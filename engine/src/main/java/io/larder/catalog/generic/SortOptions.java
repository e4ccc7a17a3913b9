package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code SORT} is told behind the key. */
final class SortOptions {

  private final List<SortPattern> gets = new ArrayList<>(0);
  private @Nullable SortPattern by;
  private boolean alphabetic;
  private boolean descending;
  private long offset;
  private long count = -1;
  private int storeWord;

  SortOptions(Call call) {
    for (int i = 2; i < call.size(); i++) {
      i = option(call, i);
    }
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int option(Call call, int at) {
    int behind = call.size() - 1 - at;
    if (call.is(at, "ASC")) {
      descending = false;
    } else if (call.is(at, "DESC")) {
      descending = true;
    } else if (call.is(at, "ALPHA")) {
      alphabetic = true;
    } else if (call.is(at, "LIMIT") && behind >= 2) {
      offset = call.integer(at + 1);
      count = call.integer(at + 2);
      return at + 2;
    } else if (behind >= 1) {
      argument(call, at);
      return at + 1;
    } else {
      throw Failure.SYNTAX;
    }
    return at;
  }

  private void argument(Call call, int at) {
    if (call.is(at, "STORE") && call.command().is(CommandFlag.WRITE)) {
      storeWord = at + 1;
    } else if (call.is(at, "BY")) {
      by = new SortPattern(call.bytes(at + 1));
    } else if (call.is(at, "GET")) {
      gets.add(new SortPattern(call.bytes(at + 1)));
    } else {
      throw Failure.SYNTAX;
    }
  }

  /** What makes the weight of an element; null if that is the element. */
  @Nullable SortPattern by() {
    return by;
  }

  /** Whether the elements stay in the order that they have. */
  boolean keepsOrder() {
    SortPattern pattern = by;
    return pattern != null && !pattern.hasStar();
  }

  /** What is answered of each element; the element if there is none. */
  List<SortPattern> gets() {
    return gets;
  }

  boolean isAlphabetic() {
    return alphabetic;
  }

  boolean isDescending() {
    return descending;
  }

  /** The word that names the key to store the result in; 0 if it is answered. */
  int storeWord() {
    return storeWord;
  }

  /** The part of so many elements that is asked for. */
  <T> List<T> limited(List<T> elements) {
    int size = elements.size();
    int from = (int) Math.min(Math.max(offset, 0), size);
    int to = count < 0 ? size : (int) Math.min(size, from + Math.min(count, size));
    return elements.subList(from, to);
  }
}
