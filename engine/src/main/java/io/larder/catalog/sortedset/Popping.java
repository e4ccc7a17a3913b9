package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Timeout;
import io.larder.catalog.TypedSlot;
import io.larder.catalog.sortedset.SortedSets.Scores;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.ValueType;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;
import org.jspecify.annotations.Nullable;

/** Commands that take members off one end: the lowest scores going up, the highest going down. */
final class Popping {

  private static final KeyspaceEvent ZPOPMIN = new KeyspaceEvent("zpopmin", 'z');
  private static final KeyspaceEvent ZPOPMAX = new KeyspaceEvent("zpopmax", 'z');

  private Popping() {}

  /** {@code ZPOPMIN} and {@code ZPOPMAX}. */
  static void pop(Call call, Reply reply, Direction direction) {
    if (call.size() > 3) {
      throw Failure.SYNTAX;
    }
    long count = call.size() == 2 ? 1 : count(call, 2, 0, Failure.NOT_POSITIVE);
    TypedSlot<SortedSetValue> slot = call.open(1, SortedSets.TYPE);
    SortedSetValue set = slot.get();
    if (set == null || count == 0) {
      reply.array(0);
      return;
    }
    Ranks ranks = ranks(set, count, direction);
    MemberCursor members = set.cursor(ranks, direction);
    if (call.size() == 2) {
      reply.array(2);
      SortedSets.answerInTurns(reply, members);
    } else {
      SortedSets.answer(reply, members, ranks.size(), Scores.WITH);
    }
    remove(slot, set, ranks, direction);
  }

  private static long count(Call call, int word, long least, Failure otherwise) {
    long count = call.integer(word, otherwise);
    if (count < least) {
      throw otherwise;
    }
    return count;
  }

  private static Ranks ranks(SortedSetValue set, long count, Direction direction) {
    return Ranks.ofIndexes(0, count - 1, set.size(), direction);
  }

  private static void remove(
      TypedSlot<SortedSetValue> slot, SortedSetValue set, Ranks ranks, Direction direction) {
    set.remove(ranks);
    slot.keep(
        set,
        switch (direction) {
          case ASCENDING -> ZPOPMIN;
          case DESCENDING -> ZPOPMAX;
        });
  }

  /** {@code BZPOPMIN} and {@code BZPOPMAX}. */
  static void popOrWait(Call call, Reply reply, Direction direction) {
    int timeoutWord = call.size() - 1;
    long timeoutMillis = Timeout.ofSeconds(call, timeoutWord);
    TypedSlot<SortedSetValue> slot = firstPresent(call, 1, timeoutWord);
    SortedSetValue set = slot == null ? null : slot.get();
    if (slot == null || set == null) {
      call.await(timeoutMillis, reply, Reply::nilArray);
      return;
    }
    Ranks ranks = ranks(set, 1, direction);
    reply.array(3);
    reply.key(slot.key(), call.codec());
    SortedSets.answerInTurns(reply, set.cursor(ranks, direction));
    remove(slot, set, ranks, direction);
  }

  private static @Nullable TypedSlot<SortedSetValue> firstPresent(Call call, int from, int to) {
    for (int word : call.keysToTry(from, to, ValueType.SORTED_SET)) {
      TypedSlot<SortedSetValue> slot = call.open(word, SortedSets.TYPE);
      if (!slot.isAbsent()) {
        return slot;
      }
    }
    return null;
  }

  /** {@code ZMPOP}. */
  static void popMany(Call call, Reply reply) {
    Many many = Many.of(call, 1);
    if (!many.pop(call, reply)) {
      reply.nilArray();
    }
  }

  /** {@code BZMPOP}. */
  static void popManyOrWait(Call call, Reply reply) {
    Many many = Many.of(call, 2);
    long timeoutMillis = Timeout.ofSeconds(call, 1);
    if (!many.pop(call, reply)) {
      call.await(timeoutMillis, reply, Reply::nilArray);
    }
  }

  /**
   * What {@code ZMPOP} is told.
   *
   * @param firstKey the word of the first key
   * @param endOfKeys the word behind the last one
   */
  private record Many(int firstKey, int endOfKeys, Direction direction, long count) {

    static Many of(Call call, int numkeysWord) {
      long numkeys = Popping.count(call, numkeysWord, 1, SortedSetFailures.NUMKEYS);
      if (numkeys >= call.size() - numkeysWord - 1) {
        throw Failure.SYNTAX;
      }
      int where = numkeysWord + 1 + (int) numkeys;
      return new Many(numkeysWord + 1, where, direction(call, where), count(call, where + 1));
    }

    private static Direction direction(Call call, int word) {
      if (call.is(word, "MIN")) {
        return Direction.ASCENDING;
      }
      if (call.is(word, "MAX")) {
        return Direction.DESCENDING;
      }
      throw Failure.SYNTAX;
    }

    private static long count(Call call, int word) {
      if (word == call.size()) {
        return 1;
      }
      if (!call.is(word, "COUNT") || word + 1 == call.size()) {
        throw Failure.SYNTAX;
      }
      long count = Popping.count(call, word + 1, 1, SortedSetFailures.COUNT);
      if (word + 2 < call.size()) {
        throw Failure.SYNTAX;
      }
      return count;
    }

    /** Pops from the first key that holds something, and answers; false if none does. */
    boolean pop(Call call, Reply reply) {
      TypedSlot<SortedSetValue> slot = firstPresent(call, firstKey, endOfKeys);
      SortedSetValue set = slot == null ? null : slot.get();
      if (slot == null || set == null) {
        return false;
      }
      Ranks ranks = ranks(set, count, direction);
      reply.array(2);
      reply.key(slot.key(), call.codec());
      SortedSets.answerPairs(reply, set.cursor(ranks, direction), ranks.size());
      remove(slot, set, ranks, direction);
      return true;
    }
  }
}
