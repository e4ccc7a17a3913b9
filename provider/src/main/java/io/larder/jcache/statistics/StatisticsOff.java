package io.larder.jcache.statistics;

/** Counts nothing. */
final class StatisticsOff implements Statistics {

  @Override
  public Tallies tallies() {
    return new Tallies(); // whoever counts nothing asks for none: not kept for every cache's start
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
