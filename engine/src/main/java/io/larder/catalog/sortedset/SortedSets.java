package io.larder.catalog.sortedset;

import io.larder.catalog.CollectionType;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.SortedSetValue;

/** What the commands of sorted sets have in common: the type, and the shapes of their answers. */
public final class SortedSets {

  /** The type by which keys are opened. */
  public static final CollectionType<SortedSetValue> TYPE =
      new CollectionType<>(SortedSetValue.class);

  /** Whether members are answered with their scores. */
  enum Scores {
    WITHOUT,
    WITH
  }

  private SortedSets() {}

  /**
   * Answers members, with their scores if wanted: in turns, or as pairs in RESP3.
   *
   * @param count how many members the walk has
   */
  static void answer(Reply reply, MemberCursor members, int count, Scores scores) {
    switch (scores) {
      case WITHOUT -> answerMembers(reply, members, count);
      case WITH -> {
        if (reply.isResp3()) {
          answerPairs(reply, members, count);
        } else {
          reply.array(2 * count);
          answerInTurns(reply, members);
        }
      }
    }
  }

  private static void answerMembers(Reply reply, MemberCursor members, int count) {
    reply.array(count);
    while (members.next()) {
      reply.bulk(members.member());
    }
  }

  /** Answers members with their scores, each in an array of its own. */
  static void answerPairs(Reply reply, MemberCursor members, int count) {
    reply.array(count);
    while (members.next()) {
      reply.array(2);
      reply.bulk(members.member());
      reply.real(members.score());
    }
  }

  /** Writes the elements of an array that has begun: members and scores in turns. */
  static void answerInTurns(Reply reply, MemberCursor members) {
    while (members.next()) {
      reply.bulk(members.member());
      reply.real(members.score());
    }
  }

  /**
   * Stores the result of a command in place of whatever a key held, deletes the key if there is
   * none, and answers the size.
   */
  public static void store(
      KeySlot target, SortedSetValue result, KeyspaceEvent event, Reply reply) {
    int size = result.size();
    if (size == 0) {
      target.delete(KeyspaceEvent.DEL);
    } else {
      target.overwrite(result, event);
    }
    reply.integer(size);
  }
}
