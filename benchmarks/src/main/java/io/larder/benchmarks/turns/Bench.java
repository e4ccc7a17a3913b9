package io.larder.benchmarks.turns;

/** A contestant that is filled and ready, in its own JVM. */
public interface Bench extends AutoCloseable {

  /**
   * An operation for one thread.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Operation operation(String name);

  @Override
  void close();
}
