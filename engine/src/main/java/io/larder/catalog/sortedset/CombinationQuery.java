package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.sortedset.SortedSets.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of {@code ZUNION} and its relatives, from the number of keys on. */
final class CombinationQuery {

  /** The options that a command may have. */
  enum Option {
    WEIGHTS,
    AGGREGATE,
    WITHSCORES,
    LIMIT
  }

  private final List<Source> sources = new ArrayList<>();
  private double[] weights = {};
  private Aggregate aggregate = Aggregate.SUM;
  private Scores scores = Scores.WITHOUT;
  private long limit;

  private CombinationQuery() {}

  /** Reads the words, and opens the keys among them before the options are looked at. */
  static CombinationQuery read(Call call, int numkeysWord, Set<Option> allowed) {
    long numkeys = call.integer(numkeysWord);
    if (numkeys < 1) {
      throw SortedSetFailures.noInputKey(call.command());
    }
    if (numkeys > call.size() - numkeysWord - 1) {
      throw Failure.SYNTAX;
    }
    CombinationQuery query = new CombinationQuery();
    int afterKeys = numkeysWord + 1 + (int) numkeys;
    for (int i = numkeysWord + 1; i < afterKeys; i++) {
      query.sources.add(Source.open(call, i));
    }
    for (int i = afterKeys; i < call.size(); i++) {
      i = query.option(call, i, allowed);
    }
    return query;
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int option(Call call, int at, Set<Option> allowed) {
    for (Option option : allowed) {
      int last = at + words(option);
      if (call.is(at, option.name()) && last < call.size()) {
        switch (option) {
          case WEIGHTS -> weights = weights(call, at + 1);
          case AGGREGATE -> aggregate = aggregate(call, at + 1);
          case WITHSCORES -> scores = Scores.WITH;
          case LIMIT -> limit = limit(call, at + 1);
        }
        return last;
      }
    }
    throw Failure.SYNTAX;
  }

  private int words(Option option) {
    return switch (option) {
      case WEIGHTS -> sources.size();
      case AGGREGATE, LIMIT -> 1;
      case WITHSCORES -> 0;
    };
  }

  private double[] weights(Call call, int from) {
    double[] given = new double[sources.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = call.real(from + i, SortedSetFailures.WEIGHT);
    }
    return given;
  }

  private static Aggregate aggregate(Call call, int word) {
    for (Aggregate each : Aggregate.values()) {
      if (call.is(word, each.name())) {
        return each;
      }
    }
    throw Failure.SYNTAX;
  }

  private static long limit(Call call, int word) {
    long limit = call.integer(word, SortedSetFailures.LIMIT_NEGATIVE);
    if (limit < 0) {
      throw SortedSetFailures.LIMIT_NEGATIVE;
    }
    return limit;
  }

  Scores scores() {
    return scores;
  }

  /** How many members are enough; 0 for no limit. */
  long limit() {
    return limit;
  }

  Combination combination() {
    List<Combination.Input> inputs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      double weight = weights.length == 0 ? 1 : weights[i];
      inputs.add(new Combination.Input(sources.get(i), weight));
    }
    return new Combination(inputs, aggregate);
  }
}
