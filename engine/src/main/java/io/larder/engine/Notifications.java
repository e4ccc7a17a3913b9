package io.larder.engine;

import io.larder.engine.pubsub.PubSub;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to the keys of one keyspace, as Redis's keyspace notifications do. */
final class Notifications<K> implements ChangeListener<K> {

  private final PubSub pubSub;
  private final NotificationFlags flags;
  private final KeyspaceCodec<K> codec;
  private final int number;

  Notifications(
      PubSub pubSub, NotificationFlags flags, KeyspaceCodec<K> codec, Keyspace<K> keyspace) {
    this.pubSub = pubSub;
    this.flags = flags;
    this.codec = codec;
    this.number = keyspace.number();
  }

  @Override
  public void onChange(Change<K> change) {
    K key = change.key();
    if (key == null || !pubSub.isUsed()) {
      return;
    }
    byte[] name = codec.keyBytes(key);
    if (change.kind() == ChangeKind.CREATED) {
      publish(name, KeyspaceEvent.NEW);
    }
    publish(name, change.event());
  }

  private void publish(byte[] key, @Nullable KeyspaceEvent event) {
    if (event == null || !flags.includes(event.type())) {
      return;
    }
    if (flags.isKeyspace()) {
      pubSub.publish(channel("__keyspace@", key), event.nameBytes());
    }
    if (flags.isKeyevent()) {
      pubSub.publish(channel("__keyevent@", event.nameBytes()), key);
    }
  }

  private byte[] channel(String prefix, byte[] rest) {
    ByteArrayOutputStream channel = new ByteArrayOutputStream();
    channel.writeBytes((prefix + number + "__:").getBytes(StandardCharsets.US_ASCII));
    channel.writeBytes(rest);
    return channel.toByteArray();
  }
}
