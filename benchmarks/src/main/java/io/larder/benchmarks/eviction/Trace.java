package io.larder.benchmarks.eviction;

/** The keys that an application asks for, one after the other; small numbers, not negative. */
final class Trace {

  private final String name;
  private final int[] keys;

  Trace(String name, int[] keys) {
    this.name = name;
    this.keys = keys;
  }

  /** What the table calls it. */
  String name() {
    return name;
  }

  /** The keys; not a copy. */
  int[] keys() {
    return keys;
  }
}
