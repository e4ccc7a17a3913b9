package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.EncodingLimits;
import io.larder.value.sortedset.SortedSetValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code ZADD} and the commands that are one in disguise. */
public final class Adding {

  private static final KeyspaceEvent ZADD = new KeyspaceEvent("zadd", 'z');
  private static final KeyspaceEvent ZINCR = new KeyspaceEvent("zincr", 'z');

  private enum Option {
    NX,
    XX,
    GT,
    LT,
    CH,
    INCR
  }

  private static final List<Option> OPTIONS = List.of(Option.values());

  private Set<Option> options = Set.of(); // as nearly all calls have it
  private int added;
  private int updated;

  /** A command without options so far. */
  public Adding() {}

  static void add(Call call, Reply reply) {
    new Adding().readAndRun(call, reply);
  }

  /** {@code ZINCRBY}; as in Redis it is {@code ZADD INCR} to the letter, options included. */
  static void increment(Call call, Reply reply) {
    Adding adding = new Adding();
    adding.take(Option.INCR);
    adding.readAndRun(call, reply);
  }

  private void readAndRun(Call call, Reply reply) {
    int first = 2;
    while (first < call.size() && takeOption(call, first)) {
      first++;
    }
    int words = call.size() - first;
    if (words == 0 || words % 2 != 0) {
      throw Failure.SYNTAX;
    }
    check(words / 2);
    double[] scores = new double[words / 2];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = call.real(first + 2 * i);
    }
    run(call, reply, scores, first + 1, 2);
  }

  /** Reads a word as one of the options of {@code ZADD}; whether it is one. */
  public boolean takeOption(Call call, int word) {
    for (Option option : OPTIONS) {
      if (call.is(word, option.name())) {
        take(option);
        return true;
      }
    }
    return false;
  }

  private void take(Option option) {
    Set<Option> more = EnumSet.of(option);
    more.addAll(options);
    options = more;
  }

  private boolean has(Option option) {
    return options.contains(option);
  }

  /** Whether members are to be added neither when they are absent nor when they are present. */
  public boolean isContradictory() {
    return has(Option.NX) && has(Option.XX);
  }

  private void check(int pairs) {
    if (isContradictory()) {
      throw SortedSetFailures.XX_AND_NX;
    }
    boolean compares = has(Option.GT) || has(Option.LT);
    if ((compares && has(Option.NX)) || (has(Option.GT) && has(Option.LT))) {
      throw SortedSetFailures.GT_LT_NX;
    }
    if (has(Option.INCR) && pairs > 1) {
      throw SortedSetFailures.ONE_INCREMENT;
    }
  }

  /**
   * Adds members to the sorted set of the first key, and answers.
   *
   * @param scores the scores, at least one
   * @param firstMember the word of the member that gets the first of them
   * @param step how many words further the next member is
   */
  public void run(Call call, Reply reply, double[] scores, int firstMember, int step) {
    TypedSlot<SortedSetValue> slot = call.open(1, SortedSets.TYPE);
    SortedSetValue present = slot.get();
    double result = Double.NaN;
    if (present != null || !has(Option.XX)) {
      EncodingLimits limits = call.limits();
      SortedSetValue set =
          present == null
              ? SortedSetValue.expecting(scores.length, call.bytes(firstMember).length, limits)
              : present.expecting(scores.length, limits);
      if (present != null) {
        slot.reshape(set); // Redis grows it even if nothing changes
      }
      for (int i = 0; i < scores.length; i++) {
        byte[] member = call.bytes(firstMember + i * step);
        double current = set.score(member);
        result = next(current, scores[i]);
        if (!Double.isNaN(result) && result != current) {
          set = set.put(result, member, limits);
          count(current);
        }
      }
      if (added + updated > 0) {
        slot.update(set, has(Option.INCR) ? ZINCR : ZADD);
      }
    }
    answer(reply, result);
  }

  /** The score that a member gets, NaN if nothing is to be done. */
  private double next(double current, double given) {
    if (Double.isNaN(current)) {
      return has(Option.XX) ? Double.NaN : given;
    }
    if (has(Option.NX)) {
      return Double.NaN;
    }
    double score = has(Option.INCR) ? current + given : given;
    if (Double.isNaN(score)) {
      throw SortedSetFailures.NOT_A_NUMBER; // only with INCR, which has one pair
    }
    boolean refused = (has(Option.LT) && score >= current) || (has(Option.GT) && score <= current);
    return refused ? Double.NaN : score;
  }

  private void count(double before) {
    if (Double.isNaN(before)) {
      added++;
    } else {
      updated++;
    }
  }

  private void answer(Reply reply, double result) {
    if (!has(Option.INCR)) {
      reply.integer(has(Option.CH) ? added + updated : added);
    } else if (Double.isNaN(result)) {
      reply.nil();
    } else {
      reply.real(result);
    }
  }
}
