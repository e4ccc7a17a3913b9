package io.larder.catalog.lincheck;

/** Broken on purpose: reads and writes in two commands the score that ZINCRBY changes in one. */
public final class TornScore extends SortedSetOperations {

  @Override
  public String zincrby(int key, int increment, int member) {
    String before = zscore(key, member);
    double after = increment + (before.equals("(nil)") ? 0 : Double.parseDouble(before));
    answer("ZADD", key, after, member);
    return String.valueOf(after);
  }
}
