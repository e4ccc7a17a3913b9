package io.larder.commands;

/**
 * Redis's commands that count distinct elements in at most 12 KiB a key, with a standard error of
 * 0.81 percent. A HyperLogLog is a string in Redis's own format. Thread-safe; see {@link
 * StringCommands} for errors.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=hyperloglog">Redis HyperLogLog
 *     commands</a>
 */
public interface HyperLogLogCommands<K, V> {

  /**
   * {@code PFADD}: notes elements, in a HyperLogLog that is created when absent. O(1) for each.
   *
   * @return whether it was created, or may have noted something new
   */
  @SuppressWarnings("unchecked")
  boolean pfadd(K key, V... elements);

  /** {@code PFCOUNT}: about how many distinct elements were noted under the keys together. */
  @SuppressWarnings("unchecked")
  long pfcount(K... keys);

  /** {@code PFMERGE}: notes under a key all that was noted under others too. O(N). */
  @SuppressWarnings("unchecked")
  void pfmerge(K destination, K... sources);
}
