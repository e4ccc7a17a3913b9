package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.sortedset.SortedSets.Scores;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** {@code ZRANDMEMBER}. */
final class Choosing {

  private Choosing() {}

  static void choose(Call call, Reply reply) {
    if (call.size() == 2) {
      one(call, reply);
    } else {
      several(call, reply);
    }
  }

  private static void one(Call call, Reply reply) {
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    if (set == null) {
      reply.nil();
    } else {
      reply.bulk(at(set, call.random().nextInt(set.size())).member());
    }
  }

  private static void several(Call call, Reply reply) {
    long count = call.integer(2);
    if (count == Long.MIN_VALUE) {
      throw SortedSetFailures.COUNT_RANGE;
    }
    Scores scores = scores(call);
    if (scores == Scores.WITH && Math.abs(count) > Long.MAX_VALUE / 2) {
      throw Failure.OUT_OF_RANGE;
    }
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    if (set == null || count == 0) {
      reply.array(0);
    } else if (count >= set.size()) {
      SortedSets.answer(reply, set.cursor(), set.size(), scores);
    } else if (count > 0) {
      new Answer(reply, set, scores).distinct((int) count, call.random());
    } else if (-count <= Integer.MAX_VALUE / 2) {
      new Answer(reply, set, scores).repeating((int) -count, call.random());
    } else {
      throw Failure.OUT_OF_RANGE; // no answer has so many elements
    }
  }

  private static Scores scores(Call call) {
    if (call.size() == 3) {
      return Scores.WITHOUT;
    }
    if (call.size() > 4 || !call.is(3, "WITHSCORES")) {
      throw Failure.SYNTAX;
    }
    return Scores.WITH;
  }

  private static MemberCursor at(SortedSetValue set, int rank) {
    MemberCursor cursor = set.cursor(new Ranks(rank, rank + 1), Direction.ASCENDING);
    cursor.next();
    return cursor;
  }

  /** The members of ranks that are drawn. */
  private record Answer(Reply reply, SortedSetValue set, Scores scores) {

    void repeating(int count, RandomGenerator random) {
      begin(count);
      for (int i = 0; i < count; i++) {
        add(random.nextInt(set.size()));
      }
    }

    /** Robert Floyd's way to draw some of many without a second try. */
    void distinct(int count, RandomGenerator random) {
      begin(count);
      BitSet drawn = new BitSet();
      for (int most = set.size() - count; most < set.size(); most++) {
        int rank = random.nextInt(most + 1);
        int fresh = drawn.get(rank) ? most : rank;
        drawn.set(fresh);
        add(fresh);
      }
    }

    private void begin(int count) {
      reply.array(scores == Scores.WITH && !reply.isResp3() ? 2 * count : count);
    }

    private void add(int rank) {
      MemberCursor member = at(set, rank);
      if (scores == Scores.WITH && reply.isResp3()) {
        reply.array(2);
      }
      reply.bulk(member.member());
      if (scores == Scores.WITH) {
        reply.real(member.score());
      }
    }
  }
}
