package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.commands.AsyncRedisCommands;
import io.larder.commands.CommandCodec;
import io.larder.commands.RedisCommands;

/** All commands as Java methods; the methods of each group are in an interface of their own. */
final class TypedCommands<K, V>
    implements RedisCommands<K, V>,
        StringMethods<K, V>,
        CounterMethods<K, V>,
        ListMethods<K, V>,
        SetMethods<K, V>,
        HashMethods<K, V>,
        SortedSetMethods<K, V>,
        StreamMethods<K, V>,
        GeoMethods<K, V>,
        BitmapMethods<K, V>,
        HyperLogLogMethods<K, V>,
        KeyMethods<K, V> {

  private final Invoker invoker;
  private final CommandCodec<K, V> codec;

  TypedCommands(Invoker invoker, CommandCodec<K, V> codec) {
    this.invoker = invoker;
    this.codec = codec;
  }

  @Override
  public Request<K, V> request(Command command) {
    return new Request<>(invoker, codec, command);
  }

  @Override
  public AsyncRedisCommands<K, V> async() {
    if (invoker instanceof DirectInvoker direct) {
      return AsyncView.of(codec, direct::start);
    }
    throw new IllegalStateException("these commands run one at a time");
  }
}
