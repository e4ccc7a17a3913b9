package io.larder.benchmarks.turns;

/** A contestant that is filled and ready, in its own JVM. */
public interface Bench extends AutoCloseable {

  /**
   * An operation for one thread. Whoever asks does so from one thread, so that what only this
   * operation needs may be made now.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Operation operation(String name);

  @Override
  void close();
}
