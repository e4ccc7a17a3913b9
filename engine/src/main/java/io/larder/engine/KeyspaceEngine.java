package io.larder.engine;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Owns named keyspaces, and what they share: the clock, the randomness and the one background
 * thread that deletes expired entries.
 *
 * <p>Thread-safe. The thread exists only while some entry has a deadline.
 */
public final class KeyspaceEngine implements AutoCloseable {

  private final InstantSource clock;
  private final RandomGenerator random;
  private final @Nullable ExpiryThread expiry;
  private final ConcurrentMap<String, Keyspace<?>> keyspaces = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private KeyspaceEngine(Builder builder) {
    this.clock = builder.clock;
    this.random = builder.random;
    this.expiry = builder.backgroundExpiry ? new ExpiryThread(this, builder.threadFactory) : null;
  }

  /** An engine with the system's clock and a background thread for expiry. */
  public static KeyspaceEngine create() {
    return builder().build();
  }

  /** Begins an engine with other settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes a keyspace.
   *
   * @throws IllegalStateException if the engine is closed or has a keyspace of that name
   */
  public <K> Keyspace<K> createKeyspace(String name, KeyspaceOptions options) {
    requireOpen();
    Keyspace<K> created = new Keyspace<>(this, name, options);
    if (keyspaces.putIfAbsent(name, created) != null) {
      throw new IllegalStateException("the engine already has a keyspace '" + name + "'");
    }
    if (closed) { // the engine was closed meanwhile, perhaps before it could see this keyspace
      created.close();
      requireOpen();
    }
    return created;
  }

  /** The keyspace of a name, or null. */
  public @Nullable Keyspace<?> keyspace(String name) {
    return keyspaces.get(name);
  }

  /** The keyspaces as they are now, in no order. */
  public Collection<Keyspace<?>> keyspaces() {
    return List.copyOf(keyspaces.values());
  }

  /** Closes the keyspace of a name; false if there is none. */
  public boolean dropKeyspace(String name) {
    Keyspace<?> keyspace = keyspaces.get(name);
    if (keyspace == null) {
      return false;
    }
    keyspace.close();
    return true;
  }

  /** The engine's time: milliseconds since the epoch that only move forward. */
  public InstantSource clock() {
    return clock;
  }

  /**
   * Deletes all entries whose deadline has passed, in the calling thread, as the background thread
   * does by itself.
   *
   * @return how many were deleted
   */
  public long expireDue() {
    long now = clock.millis();
    long expired = 0;
    for (Keyspace<?> keyspace : keyspaces.values()) {
      expired += keyspace.expireDue(now);
    }
    return expired;
  }

  /** Closes all keyspaces and ends the background thread. Does nothing the second time. */
  @Override
  public void close() {
    closed = true;
    if (expiry != null) {
      expiry.stop();
    }
    keyspaces.values().forEach(Keyspace::close);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  RandomGenerator random() {
    return random;
  }

  void forget(Keyspace<?> keyspace) {
    keyspaces.remove(keyspace.name(), keyspace);
  }

  void wakeExpiry(long dueMillis) {
    if (expiry != null) {
      expiry.wakeAt(dueMillis);
    }
  }

  long nextDueMillis() {
    long earliest = Long.MAX_VALUE;
    for (Keyspace<?> keyspace : keyspaces.values()) {
      earliest = Math.min(earliest, keyspace.nextDueMillis());
    }
    return earliest;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
  }

  /** Settings of a new engine. Not thread-safe. */
  public static final class Builder {

    private InstantSource clock = new SystemClock();
    private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    private ThreadFactory threadFactory = Builder::daemon;
    private boolean backgroundExpiry = true;

    private Builder() {}

    /**
     * The clock, by default the wall clock at the engine's start carried forward by monotonic time.
     * Must be thread-safe.
     */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** The source of randomness for eviction samples and random keys. Must be thread-safe. */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /**
     * Makes the background thread, by default a daemon thread; for containers that manage their
     * threads.
     */
    public Builder threadFactory(ThreadFactory threadFactory) {
      this.threadFactory = threadFactory;
      return this;
    }

    /**
     * Whether a background thread deletes what expires; true by default. Without it expired entries
     * stay invisible, and are deleted when touched or by {@link KeyspaceEngine#expireDue}.
     */
    public Builder backgroundExpiry(boolean backgroundExpiry) {
      this.backgroundExpiry = backgroundExpiry;
      return this;
    }

    /** Makes the engine. */
    public KeyspaceEngine build() {
      return new KeyspaceEngine(this);
    }

    private static Thread daemon(Runnable task) {
      Thread thread = new Thread(null, task, "larder-expiry", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    }
  }
}
