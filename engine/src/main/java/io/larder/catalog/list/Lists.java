package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.CollectionType;
import io.larder.catalog.Failure;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;

/** What several commands of lists share: their type, their events, and some of their words. */
final class Lists {

  private static final CollectionType<ListValue> LIST = new CollectionType<>(ListValue.class);

  private static final KeyspaceEvent LPUSH = new KeyspaceEvent("lpush", 'l');
  private static final KeyspaceEvent RPUSH = new KeyspaceEvent("rpush", 'l');
  private static final KeyspaceEvent LPOP = new KeyspaceEvent("lpop", 'l');
  private static final KeyspaceEvent RPOP = new KeyspaceEvent("rpop", 'l');

  private Lists() {}

  static TypedSlot<ListValue> open(Call call, int keyWord) {
    return call.open(keyWord, LIST);
  }

  static KeyspaceEvent pushed(End end) {
    return switch (end) {
      case HEAD -> LPUSH;
      case TAIL -> RPUSH;
    };
  }

  static KeyspaceEvent popped(End end) {
    return switch (end) {
      case HEAD -> LPOP;
      case TAIL -> RPOP;
    };
  }

  /** The end that a word names. */
  static End end(Call call, int word) {
    if (call.is(word, "LEFT")) {
      return End.HEAD;
    }
    if (call.is(word, "RIGHT")) {
      return End.TAIL;
    }
    throw Failure.SYNTAX;
  }

  /** A number of which there is a negative. */
  static long signed(Call call, int word) {
    long number = call.integer(word);
    if (number == Long.MIN_VALUE) {
      throw ListFailures.NO_NEGATIVE;
    }
    return number;
  }

  /** A number that is not less than another. */
  static long atLeast(long least, Call call, int word, Failure otherwise) {
    long number = call.integer(word, otherwise);
    if (number < least) {
      throw otherwise;
    }
    return number;
  }
}
