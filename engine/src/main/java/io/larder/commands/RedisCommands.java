package io.larder.commands;

import io.larder.catalog.CommandObserver;
import io.larder.commands.typed.CommandsFactory;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;

/**
 * Redis's commands on the keys of one keyspace: a numbered database, or a cache.
 *
 * <p>Thread-safe, and cheap to make: it holds no connection and no state. Every method is atomic
 * against every other way to the same keys. A command's error is a {@link RedisCommandException}.
 *
 * <p>Methods that wait, such as {@code blpop}, park the calling thread, which may be a virtual one;
 * interrupting it ends the wait.
 *
 * @param <K> the type of keys, and of the fields of hashes and streams
 * @param <V> the type of values, elements and members
 */
public interface RedisCommands<K, V>
    extends StringCommands<K, V>,
        CounterCommands<K>,
        ListCommands<K, V>,
        SetCommands<K, V>,
        HashCommands<K, V>,
        SortedSetCommands<K, V>,
        StreamCommands<K, V>,
        GeoCommands<K, V>,
        BitmapCommands<K, V>,
        HyperLogLogCommands<K, V>,
        KeyCommands<K, V>,
        PubSubCommands<V>,
        TransactionCommands<K, V> {

  /** The commands on database 0 of an engine, with strings in UTF-8. */
  static RedisCommands<String, String> strings(KeyspaceEngine engine) {
    return strings(engine, 0);
  }

  /** The commands on a database of an engine, with strings in UTF-8. */
  static RedisCommands<String, String> strings(KeyspaceEngine engine, int database) {
    return CommandsFactory.on(engine.database(database), StringCodec.INSTANCE);
  }

  /** The commands on a database of an engine, with bytes. */
  static RedisCommands<byte[], byte[]> bytes(KeyspaceEngine engine, int database) {
    return CommandsFactory.on(engine.database(database), BytesCodec.INSTANCE);
  }

  /**
   * The commands on a keyspace with keys and values of a codec's types.
   *
   * @param observer counts what commands find and change
   */
  static <K, V> RedisCommands<K, V> of(
      Keyspace<?> keyspace, CommandCodec<K, V> codec, CommandObserver observer) {
    return CommandsFactory.on(keyspace, codec, observer);
  }

  /** The same commands without waiting: each method returns at once, and its result later. */
  AsyncRedisCommands<K, V> async();
}
