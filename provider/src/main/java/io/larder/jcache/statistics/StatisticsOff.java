package io.larder.jcache.statistics;

/** Counts nothing. */
final class StatisticsOff implements Statistics {

  private final Tallies ignored = new Tallies();

  @Override
  public Tallies tallies() {
    return ignored;
  }

  @Override
  public long begin() {
    return UNTIMED;
  }

  @Override
  public long now() {
    return UNTIMED;
  }

  @Override
  public void endGet(long begun) {}

  @Override
  public void endPut(long begun) {}

  @Override
  public void endRemove(long begun) {}

  @Override
  public void hits(long count) {}

  @Override
  public void misses(long count) {}

  @Override
  public void puts(long count) {}

  @Override
  public void removals(long count) {}
}
