package io.larder.catalog;

import io.larder.engine.KeyspaceEngine;
import io.larder.engine.pubsub.PubSub;
import io.larder.engine.pubsub.Subscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one session listens to: channels, patterns, and channels of the shard. Changed by one thread
 * at a time; others may look.
 */
public final class Subscriptions implements AutoCloseable {

  /** The ways to listen. */
  public enum Kind {
    CHANNEL("subscribe", "unsubscribe"),
    PATTERN("psubscribe", "punsubscribe"),
    SHARD("ssubscribe", "sunsubscribe");

    private final String began;
    private final String ended;

    Kind(String began, String ended) {
      this.began = began;
      this.ended = ended;
    }

    /** How Redis calls it that this was begun. */
    public String began() {
      return began;
    }

    /** How Redis calls it that this was ended. */
    public String ended() {
      return ended;
    }
  }

  private static final int NAME_COST = 160; // bytes of memory beside a name's, here and in PubSub

  private final PubSub pubSub;
  private final PubSub shards;
  private final Subscriber messages;
  private final Subscriber shardMessages;
  private final Set<ByteBuffer> channels = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<ByteBuffer> patterns = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<ByteBuffer> shardChannels = Collections.synchronizedSet(new LinkedHashSet<>());
  private final AtomicLong memory = new AtomicLong();
  private volatile int total; // asked before each command, so without a lock

  Subscriptions(KeyspaceEngine engine, Subscriber messages, Subscriber shardMessages) {
    this.pubSub = engine.pubSub();
    this.shards = engine.shardPubSub();
    this.messages = messages;
    this.shardMessages = shardMessages;
  }

  /** Listens to a channel or pattern. Nothing happens if it does already. */
  public void add(Kind kind, byte[] name) {
    if (names(kind).add(ByteBuffer.wrap(name))) {
      memory.addAndGet(NAME_COST + name.length);
    }
    recount();
    switch (kind) {
      case CHANNEL -> pubSub.subscribe(messages, name);
      case PATTERN -> pubSub.psubscribe(messages, name);
      case SHARD -> shards.subscribe(shardMessages, name);
    }
  }

  /** Listens to a channel or pattern no longer. Nothing happens if it did not. */
  public void remove(Kind kind, byte[] name) {
    if (names(kind).remove(ByteBuffer.wrap(name))) {
      memory.addAndGet(-NAME_COST - name.length);
    }
    recount();
    switch (kind) {
      case CHANNEL -> pubSub.unsubscribe(messages, name);
      case PATTERN -> pubSub.punsubscribe(messages, name);
      case SHARD -> shards.unsubscribe(shardMessages, name);
    }
  }

  /** The channels or patterns of a kind, in the order in which they came; a copy. */
  @SuppressWarnings("ByteBufferBackingArray") // each name wraps an array of its own
  public List<byte[]> all(Kind kind) {
    List<byte[]> all = new ArrayList<>();
    for (ByteBuffer name : names(kind).toArray(new ByteBuffer[0])) {
      all.add(name.array());
    }
    return all;
  }

  /** Whether it listens to a channel or by a pattern. */
  public boolean contains(Kind kind, byte[] name) {
    return names(kind).contains(ByteBuffer.wrap(name));
  }

  private void recount() {
    total = channels.size() + patterns.size() + shardChannels.size();
  }

  /** How many there are as answers count them: channels and patterns together, shards apart. */
  public int count(Kind kind) {
    return kind == Kind.SHARD ? shardChannels.size() : channels.size() + patterns.size();
  }

  /** About how many bytes of memory they take. */
  public long memoryBytes() {
    return memory.get();
  }

  /** Whether nothing is listened to. */
  public boolean isEmpty() {
    return total == 0;
  }

  private Set<ByteBuffer> names(Kind kind) {
    return switch (kind) {
      case CHANNEL -> channels;
      case PATTERN -> patterns;
      case SHARD -> shardChannels;
    };
  }

  /** Listens to nothing any longer. */
  @Override
  public void close() {
    for (Kind kind : Kind.values()) {
      all(kind).forEach(name -> remove(kind, name));
    }
  }
}
