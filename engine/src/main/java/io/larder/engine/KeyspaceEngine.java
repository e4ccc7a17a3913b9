package io.larder.engine;

import io.larder.engine.pubsub.PubSub;
import io.larder.value.EncodingLimits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Owns named keyspaces, and what they share: the clock, the randomness and the one background
 * thread that deletes expired entries.
 *
 * <p>Thread-safe. The thread exists only while some entry has a deadline; a second one, which notes
 * the time now and then, only while such entries are read often.
 */
public final class KeyspaceEngine implements AutoCloseable {

  /** How many numbered databases there are, as Redis has by default. */
  public static final int DATABASES = 16;

  private final InstantSource clock;
  private final CoarseClock time;
  private final RandomGenerator random;
  private final @Nullable ExpiryThread expiry;
  private final ConcurrentMap<String, Keyspace<?>> keyspaces = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<@Nullable Keyspace<BinaryKey>> databases =
      new AtomicReferenceArray<>(DATABASES);
  private final AtomicInteger numbers = new AtomicInteger(DATABASES);
  private final Evictor databaseEvictor;
  private final Timers timers = new Timers(this::wakeExpiry);
  private final List<Consumer<Keyspace<?>>> newKeyspaces = new CopyOnWriteArrayList<>();
  private final Callbacks callbacks = new Callbacks();
  private final PubSub pubSub = new PubSub();
  private final PubSub shardPubSub = new PubSub();
  private final ReentrantLock settings = new ReentrantLock();
  private volatile EncodingLimits limits;
  private volatile NotificationFlags notificationFlags = NotificationFlags.NONE;
  private volatile boolean activeExpiry = true;
  private volatile boolean closed;

  private KeyspaceEngine(Builder builder) {
    this.clock = builder.clock;
    this.time = new CoarseClock(clock, builder.ticks() ? builder.threadFactory : null);
    this.random = builder.random;
    this.databaseEvictor = new Evictor(this, builder.databaseOptions);
    this.limits = builder.limits;
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
    return createKeyspace(name, options, null);
  }

  /**
   * Makes a keyspace that Redis's commands can work on.
   *
   * @param codec how keys and values look as bytes; null if nothing but Java code uses them
   * @throws IllegalStateException if the engine is closed or has a keyspace of that name
   */
  public <K> Keyspace<K> createKeyspace(
      String name, KeyspaceOptions options, @Nullable KeyspaceCodec<K> codec) {
    requireOpen();
    int number = numbers.getAndIncrement();
    Keyspace<K> created =
        new Keyspace<>(this, new Keyspace.Name(name, number), new Evictor(this, options), codec);
    settings.lock();
    try {
      if (keyspaces.putIfAbsent(name, created) != null) {
        throw new IllegalStateException("the engine already has a keyspace '" + name + "'");
      }
      created.notify(pubSub, notificationFlags);
      newKeyspaces.forEach(listener -> listener.accept(created));
    } finally {
      settings.unlock();
    }
    if (closed) { // the engine was closed meanwhile, perhaps before it could see this keyspace
      created.close();
      requireOpen();
    }
    return created;
  }

  /**
   * A numbered database: a keyspace of bytes. It is made when it is asked for first.
   *
   * @param number 0 to 15
   * @throws IllegalArgumentException if there is no database of that number
   */
  public Keyspace<BinaryKey> database(int number) {
    if (number < 0 || number >= DATABASES) {
      throw new IllegalArgumentException(
          "database " + number + " was asked for; expected 0 to " + (DATABASES - 1));
    }
    requireOpen();
    Keyspace<BinaryKey> present = databases.get(number);
    if (present != null) {
      return present;
    }
    settings.lock();
    try {
      Keyspace<BinaryKey> first = databases.get(number);
      if (first != null) {
        return first;
      }
      Keyspace<BinaryKey> made =
          new Keyspace<>(
              this,
              new Keyspace.Name("db" + number, number),
              databaseEvictor,
              BinaryCodec.INSTANCE);
      made.notify(pubSub, notificationFlags);
      databases.set(number, made);
      return made;
    } finally {
      settings.unlock();
    }
  }

  /**
   * Lets two numbered databases change places, at one moment for everybody.
   *
   * <p>What moves is the contents: a {@link Keyspace} stays the database of its number, whoever
   * holds it, so that sessions, waiting calls, watches, listeners and notifications, which all mean
   * the number, need not be told where to look. Keys that are watched and exist in either database
   * count as changed; calls that wait for keys that have come with the other contents are served;
   * as with {@link Keyspace#clear}, reservations are not waited for. O(number of segments, and of
   * keys that are watched, waited for, or have fields with deadlines).
   *
   * @param one 0 to 15
   * @param other 0 to 15; nothing happens if it is the same
   * @throws IllegalArgumentException if there is no database of one of the numbers
   */
  public void swapDatabases(int one, int other) {
    Keyspace<BinaryKey> first = database(one);
    Keyspace<BinaryKey> second = database(other);
    if (first == second) {
      return;
    }
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.WRITE);
    locks.addAll(first);
    locks.addAll(second);
    locks.acquire();
    try {
      first.exchange(second);
    } finally {
      locks.release();
    }
    if (databaseEvictor.room().unit() != Bound.Unit.NONE) {
      databaseEvictor.settling().beginAnew();
    }
    long due = Math.min(first.nextDueMillis(), second.nextDueMillis());
    if (due != Long.MAX_VALUE) { // a look at both that began before saw neither
      wakeExpiry(due);
    }
  }

  /** The bound that the numbered databases share, and how they make room. */
  public KeyspaceOptions databaseOptions() {
    return databaseEvictor.room().options();
  }

  /**
   * Sets the bound that the numbered databases share, and how they make room, from now on.
   *
   * <p>Nothing waits for that. With the first bound ever set, entries that are there begin to be
   * counted: about half a million a second, in the background. What exceeds a lower bound is
   * evicted there as well, and by writers, each of which evicts no more than the {@linkplain
   * EvictionEffort effort} allows; where nothing can be evicted, commands that need room are
   * refused. Another policy knows nothing of how entries were used before.
   *
   * <p>Counting costs each entry up to 32 bytes of heap. It goes on when the bound is lifted.
   *
   * @throws IllegalArgumentException if the bound is in entries and what is held was counted in
   *     bytes, or the other way round; or if there is another sizer
   */
  public void setDatabaseOptions(KeyspaceOptions options) {
    settings.lock();
    try {
      databaseEvictor.settling().begin(options);
    } finally {
      settings.unlock();
    }
    databaseEvictor.settling().takeTurn();
  }

  /** The bytes charged for entries of numbered databases; 0 if they were never bounded by bytes. */
  public long databaseBytes() {
    return databaseEvictor.room().bytesTaken();
  }

  /** The sizes at which values change their encoding. */
  public EncodingLimits limits() {
    return limits;
  }

  /** Sets the sizes at which values change their encoding; what is stored changes when written. */
  public void setLimits(EncodingLimits limits) {
    this.limits = limits;
  }

  /** Runs what is the user's and may take long, on daemon threads that live while there is work. */
  public Executor callbacks() {
    return callbacks;
  }

  /** Publish and subscribe, among all who use this engine. */
  public PubSub pubSub() {
    return pubSub;
  }

  /** Publish and subscribe by channels that belong to a shard of a cluster; here there is one. */
  public PubSub shardPubSub() {
    return shardPubSub;
  }

  /** What happens to keys and is published to channels; nothing by default. */
  public NotificationFlags notificationFlags() {
    return notificationFlags;
  }

  /** Sets which happenings of keys are published to channels, from now on. */
  public void setNotificationFlags(NotificationFlags flags) {
    settings.lock();
    try {
      notificationFlags = flags;
      all().forEach(keyspace -> keyspace.notify(pubSub, flags));
    } finally {
      settings.unlock();
    }
  }

  /** The source of randomness. */
  public RandomGenerator random() {
    return random;
  }

  /**
   * Runs a task at an instant, on the background thread or in {@link #expireDue}. It must be short
   * and must not throw.
   *
   * @param atMillis epoch milliseconds of the engine's clock
   */
  public Timer schedule(long atMillis, Runnable task) {
    return timers.schedule(atMillis, task);
  }

  /** The keyspace of a name, or null. */
  public @Nullable Keyspace<?> keyspace(String name) {
    return keyspaces.get(name);
  }

  /** The numbered databases that were ever asked for and all other keyspaces, by their numbers. */
  public List<Keyspace<?>> allKeyspaces() {
    List<Keyspace<?>> sorted = new ArrayList<>(all());
    sorted.sort(Comparator.comparingInt(Keyspace::number));
    return sorted;
  }

  /** The keyspaces as they are now, in no order. */
  public Collection<Keyspace<?>> keyspaces() {
    return List.copyOf(keyspaces.values());
  }

  /**
   * Lets a listener learn of each named keyspace that is made from now on, while it is empty and
   * nobody has it. It runs in the thread that makes the keyspace, must be short and must not throw.
   */
  public void addKeyspaceListener(Consumer<Keyspace<?>> listener) {
    newKeyspaces.add(listener);
  }

  /** Lets a listener learn of no further keyspace. */
  public void removeKeyspaceListener(Consumer<Keyspace<?>> listener) {
    newKeyspaces.remove(listener);
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
   * does by itself; none while {@linkplain #setActiveExpiry active expiry} is off.
   *
   * @return how many were deleted
   */
  public long expireDue() {
    long now = clock.millis();
    long expired = 0;
    if (activeExpiry) {
      for (Keyspace<?> keyspace : all()) {
        expired += keyspace.expireDue(now);
      }
    }
    timers.runDue(now);
    return expired;
  }

  /** Whether what has expired is deleted before anybody asks for it. */
  public boolean isActiveExpiry() {
    return activeExpiry;
  }

  /**
   * Sets whether what has expired is deleted before anybody asks for it: keys and fields of hashes.
   * It is never seen in either case; but it takes memory and counts in {@link Keyspace#size}.
   */
  public void setActiveExpiry(boolean activeExpiry) {
    this.activeExpiry = activeExpiry;
    long due = nextDueMillis();
    if (due != Long.MAX_VALUE) { // what came due meanwhile
      wakeExpiry(due);
    }
  }

  /** Closes all keyspaces and ends the background thread. Does nothing the second time. */
  @Override
  public void close() {
    closed = true;
    time.stop();
    if (expiry != null) {
      expiry.stop();
    }
    timers.clear();
    callbacks.close();
    all().forEach(Keyspace::close);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  CoarseClock time() {
    return time;
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
    long earliest = timers.nextDueMillis();
    if (activeExpiry) {
      for (Keyspace<?> keyspace : all()) {
        earliest = Math.min(earliest, keyspace.nextDueMillis());
      }
    }
    return earliest;
  }

  private List<Keyspace<?>> all() {
    List<Keyspace<?>> all = new ArrayList<>(keyspaces.values());
    for (int i = 0; i < DATABASES; i++) {
      Keyspace<BinaryKey> database = databases.get(i);
      if (database != null) {
        all.add(database);
      }
    }
    return all;
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
    private KeyspaceOptions databaseOptions = KeyspaceOptions.DEFAULTS;
    private EncodingLimits limits = EncodingLimits.DEFAULTS;

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
     * Makes the background threads, by default daemon threads; for containers that manage their
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

    /**
     * The bound that the numbered databases share, and how they make room: {@link
     * KeyspaceOptions#DEFAULTS} by default.
     */
    public Builder databaseOptions(KeyspaceOptions databaseOptions) {
      this.databaseOptions = databaseOptions;
      return this;
    }

    /** The sizes at which values change their encoding: Redis's defaults by default. */
    public Builder limits(EncodingLimits limits) {
      this.limits = limits;
      return this;
    }

    /** Another clock than the system's is asked whenever time matters: it may jump. */
    private boolean ticks() {
      return backgroundExpiry && clock instanceof SystemClock;
    }

    /** Makes the engine. */
    public KeyspaceEngine build() {
      return new KeyspaceEngine(this);
    }

    private static Thread daemon(Runnable task) {
      Thread thread = new Thread(null, task, "larder-background", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    }
  }
}
