package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.ScanOptions;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.SortedSetValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that look members up. */
final class Reading {

  private Reading() {}

  static void cardinality(Call call, Reply reply) {
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    reply.integer(set == null ? 0 : set.size());
  }

  static void score(Call call, Reply reply) {
    answerScore(call, reply, call.open(1, SortedSets.TYPE).get(), 2);
  }

  static void scores(Call call, Reply reply) {
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      answerScore(call, reply, set, i);
    }
  }

  private static void answerScore(
      Call call, Reply reply, @Nullable SortedSetValue set, int memberWord) {
    double score = set == null ? Double.NaN : set.score(call.bytes(memberWord));
    if (Double.isNaN(score)) {
      reply.nil();
    } else {
      reply.real(score);
    }
  }

  static void rank(Call call, Reply reply, Direction direction) {
    boolean withScore = call.size() > 3;
    if (call.size() > 4) {
      throw Failure.wrongArity(call.command());
    }
    if (withScore && !call.is(3, "WITHSCORE")) {
      throw Failure.SYNTAX;
    }
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    byte[] member = call.bytes(2);
    int rank = set == null ? -1 : set.rank(member);
    if (set == null || rank < 0) {
      answerNoRank(reply, withScore);
      return;
    }
    if (withScore) {
      reply.array(2);
    }
    reply.integer(
        switch (direction) {
          case ASCENDING -> rank;
          case DESCENDING -> set.size() - 1 - rank;
        });
    if (withScore) {
      reply.real(set.score(member));
    }
  }

  private static void answerNoRank(Reply reply, boolean withScore) {
    if (withScore) {
      reply.nilArray();
    } else {
      reply.nil();
    }
  }

  static void scan(Call call, Reply reply) {
    long cursor = ScanOptions.cursor(call, 2);
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    List<byte[]> found = new ArrayList<>();
    long next = 0;
    if (set != null) {
      ScanOptions options = ScanOptions.from(call, 3);
      ScoreText text = ScoreText.of(set);
      next =
          set.scan(
              cursor,
              options.count(),
              (member, score) -> {
                if (options.matches(member)) {
                  found.add(member);
                  found.add(text.of(score));
                }
              });
    }
    reply.array(2);
    reply.bulk(Long.toUnsignedString(next));
    reply.array(found.size());
    found.forEach(reply::bulk);
  }
}
