package io.larder.commands.typed;

import io.larder.catalog.CommandObserver;
import io.larder.catalog.Session;
import io.larder.commands.CommandCodec;
import io.larder.commands.RedisCommands;
import io.larder.engine.Keyspace;

/** Makes the Java interface to the commands of a keyspace. */
public final class CommandsFactory {

  private CommandsFactory() {}

  /** The commands on a keyspace, uncounted. */
  public static <K, V> RedisCommands<K, V> on(Keyspace<?> keyspace, CommandCodec<K, V> codec) {
    return on(keyspace, codec, CommandObserver.NONE);
  }

  /** The commands on a keyspace, with what they find and change counted. */
  public static <K, V> RedisCommands<K, V> on(
      Keyspace<?> keyspace, CommandCodec<K, V> codec, CommandObserver observer) {
    return new TypedCommands<>(new DirectInvoker(new Session(keyspace, observer)), codec);
  }
}
