package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.Session;
import io.larder.catalog.Subscriptions.Kind;
import io.larder.commands.AsyncRedisCommands;
import io.larder.commands.CommandCodec;
import io.larder.commands.MessageListener;
import io.larder.commands.RedisCommands;
import io.larder.commands.Subscription;
import io.larder.commands.Transaction;
import io.larder.engine.Keyspace;

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
        KeyMethods<K, V>,
        PubSubMethods<K, V> {

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
    return AsyncView.of(codec, direct()::start);
  }

  @Override
  public Transaction<K, V> multi() {
    return new QueuedTransaction<>(direct().newSession(), codec);
  }

  @Override
  public Transaction<K, V> watch(Iterable<? extends K> keys) {
    Session session = direct().newSession();
    try {
      keys.forEach(key -> watch(session, codec.storedKey(key)));
      return new QueuedTransaction<>(session, codec);
    } catch (RuntimeException failed) {
      session.close();
      throw failed;
    }
  }

  @SuppressWarnings("unchecked") // the codec makes keys for this keyspace
  private static void watch(Session session, Object storedKey) {
    session.transaction().watch((Keyspace<Object>) session.keyspace(), storedKey);
  }

  @Override
  public Subscription listen(Kind kind, MessageListener<V> listener, String... names) {
    Session session = direct().newSession();
    QueueSubscription<V> subscription =
        new QueueSubscription<>(kind, listener, codec, session.engine().callbacks(), session);
    subscription.add(names);
    return subscription;
  }

  private DirectInvoker direct() {
    if (invoker instanceof DirectInvoker direct) {
      return direct;
    }
    throw new IllegalStateException("these commands are captured one by one, and run later");
  }
}
