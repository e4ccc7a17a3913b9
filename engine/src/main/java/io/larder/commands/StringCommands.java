package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of strings. Every method is atomic, takes the time that the command's
 * documentation says, and throws {@link RedisCommandException} with the code {@code WRONGTYPE} if a
 * key holds something else. Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=string">Redis string commands</a>
 */
public interface StringCommands<K, V> {

  /** {@code GET}: the value of a key, or null. O(1), without a lock. */
  @Nullable V get(K key);

  /** {@code SET}: stores a value in place of whatever the key held, without a deadline. O(1). */
  void set(K key, V value);

  /**
   * {@code SET} with conditions and a time to live.
   *
   * @return whether it was stored
   */
  boolean set(K key, V value, SetArgs args);

  /**
   * {@code SET … GET}: stores a value.
   *
   * @return the value before, or null, whether or not the new one was stored
   */
  @Nullable V setGet(K key, V value, SetArgs args);
}
