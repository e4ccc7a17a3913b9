package io.larder.catalog.lincheck;

/** Broken on purpose: takes away and adds in two commands what SMOVE moves in one. */
public final class TornSetMove extends SetOperations {

  @Override
  public String smove(int from, int to, int member) {
    String removed = srem(from, member);
    if (removed.equals("1")) {
      sadd(to, member);
    }
    return removed;
  }
}
