package io.larder.server.tracking;

import io.larder.engine.Change;
import io.larder.engine.ChangeListener;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import io.larder.engine.KeyspaceEngine;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which clients have read which keys, and which want to hear of every key with some prefix; tells
 * them when keys change, whatever door the change came through.
 *
 * <p>A key that has changed is forgotten: a client that reads it again is noted again. Databases
 * are not told apart, as in Redis. Costs nothing before the first client tracks. Thread-safe.
 *
 * <p>Who has read a key, and what a client has read, is noted twice, so that a client that goes
 * costs no more than its own keys. Both change within a step of {@code readers} for that key.
 */
public final class Invalidations implements AutoCloseable {

  /** Most keys that are remembered if nothing else is said, as in Redis. */
  public static final int DEFAULT_MOST_KEYS = 1_000_000;

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Broadcast(byte[] prefix, Tracker tracker) {}

  private final ConcurrentMap<ByteBuffer, Set<Tracker>> readers = new ConcurrentHashMap<>();
  private final ConcurrentMap<Tracker, Set<ByteBuffer>> read = new ConcurrentHashMap<>();
  private final List<Broadcast> broadcasts = new CopyOnWriteArrayList<>();

  @SuppressWarnings("ThreadLocalUsage") // a server has one of these, and ends with it
  private final ThreadLocal<@Nullable Tracker> running = new ThreadLocal<>();

  private final ConcurrentMap<Keyspace<?>, Runnable> listening = new ConcurrentHashMap<>();
  private final Consumer<Keyspace<?>> newKeyspaces = this::listen;
  private final AtomicReference<@Nullable KeyspaceEngine> engine = new AtomicReference<>();
  private volatile int mostKeys = DEFAULT_MOST_KEYS;

  /** Bounds how many keys are remembered; 0 for no bound. */
  public void limit(int mostKeys) {
    this.mostKeys = mostKeys;
  }

  /** Begins to listen to all keyspaces of an engine, also those made later, unless it does. */
  public void listenTo(KeyspaceEngine engine) {
    if (!this.engine.compareAndSet(null, engine)) {
      return;
    }
    engine.addKeyspaceListener(newKeyspaces);
    for (int i = 0; i < KeyspaceEngine.DATABASES; i++) {
      listen(engine.database(i));
    }
    engine.keyspaces().forEach(this::listen);
  }

  private <K> void listen(Keyspace<K> keyspace) {
    KeyspaceCodec<K> codec = keyspace.codec();
    listening.keySet().removeIf(Keyspace::isClosed);
    if (codec != null) {
      listening.computeIfAbsent(keyspace, absent -> begin(keyspace, codec));
    }
  }

  private <K> Runnable begin(Keyspace<K> keyspace, KeyspaceCodec<K> codec) {
    ChangeListener<K> listener = change -> onChange(change, codec);
    keyspace.addChangeListener(listener);
    return () -> keyspace.removeChangeListener(listener);
  }

  /** Listens to nothing any longer: the engine may live on. */
  @Override
  public void close() {
    KeyspaceEngine listened = engine.get();
    if (listened != null) {
      listened.removeKeyspaceListener(newKeyspaces);
      listening.values().forEach(Runnable::run);
      listening.clear();
    }
  }

  private <K> void onChange(Change<K> change, KeyspaceCodec<K> codec) {
    if (readers.isEmpty() && broadcasts.isEmpty()) {
      return;
    }
    switch (change.kind()) {
      case CLEARED, EXCHANGED -> changedAll();
      case ANNOUNCED -> {}
      case CREATED, UPDATED, RETIMED, REMOVED, EXPIRED, EVICTED -> {
        K key = change.key();
        if (key != null) {
          changed(codec.keyBytes(key));
        }
      }
    }
  }

  /** Runs what follows in this thread for a client that does not want to hear of itself. */
  public void runningFor(Tracker tracker) {
    running.set(tracker);
  }

  /** Ends {@link #runningFor}. */
  public void runningForNobody() {
    running.remove();
  }

  /** A client is about to read a key, and will keep what it gets. */
  public void reads(byte[] key, Tracker tracker) {
    readers.compute(ByteBuffer.wrap(key), (same, present) -> with(same, tracker, present));
    int most = mostKeys;
    if (most > 0 && readers.size() > most) {
      forgetOne();
    }
  }

  private Set<Tracker> with(ByteBuffer key, Tracker tracker, @Nullable Set<Tracker> present) {
    Set<Tracker> readers = present == null ? ConcurrentHashMap.newKeySet(1) : present;
    if (readers.add(tracker)) {
      read.computeIfAbsent(tracker, absent -> ConcurrentHashMap.newKeySet()).add(key);
    }
    return readers;
  }

  /** Forgets a key, and tells who had read it. */
  private List<Tracker> take(ByteBuffer key) {
    if (!readers.containsKey(key)) {
      return List.of();
    }
    List<Tracker> taken = new ArrayList<>();
    readers.computeIfPresent(
        key,
        (same, of) -> {
          of.forEach(tracker -> unread(tracker, same));
          taken.addAll(of);
          return null;
        });
    return taken;
  }

  private void unread(Tracker tracker, ByteBuffer key) {
    Set<ByteBuffer> keys = read.get(tracker);
    if (keys != null) {
      keys.remove(key);
    }
  }

  /** Whoever has the key drops it, so nobody misses its changes. */
  @SuppressWarnings("ByteBufferBackingArray") // each wraps an array of its own
  private void forgetOne() {
    Iterator<ByteBuffer> any = readers.keySet().iterator();
    if (any.hasNext()) {
      changed(any.next().array());
    }
  }

  /** A client wants to hear of every key with a prefix. */
  public void broadcast(byte[] prefix, Tracker tracker) {
    broadcasts.add(new Broadcast(prefix, tracker));
  }

  /**
   * A client keeps nothing any longer. O(N) for N keys that it has read; its own thread says so.
   */
  public void forget(Tracker tracker) {
    broadcasts.removeIf(each -> each.tracker() == tracker);
    Set<ByteBuffer> keys = read.remove(tracker);
    if (keys != null) {
      keys.forEach(key -> readers.computeIfPresent(key, (same, of) -> without(tracker, of)));
    }
  }

  /** What a client has read it is told about by another tracker from now on. */
  public void handOver(Tracker before, Tracker after) {
    Set<ByteBuffer> keys = read.remove(before);
    if (keys != null) {
      keys.forEach(
          key ->
              readers.computeIfPresent(
                  key,
                  (same, of) -> {
                    of.remove(before);
                    return with(same, after, of);
                  }));
    }
  }

  private static @Nullable Set<Tracker> without(Tracker tracker, Set<Tracker> present) {
    present.remove(tracker);
    return present.isEmpty() ? null : present;
  }

  private void changed(byte[] key) {
    Tracker self = running.get();
    take(ByteBuffer.wrap(key)).forEach(tracker -> tell(tracker, key, self));
    for (Broadcast broadcast : broadcasts) {
      if (startsWith(key, broadcast.prefix())) {
        tell(broadcast.tracker(), key, self);
      }
    }
  }

  private static void tell(Tracker tracker, byte[] key, @Nullable Tracker self) {
    if (tracker != self) {
      tracker.invalidate(key);
    }
  }

  private void changedAll() {
    Set<Tracker> all = new HashSet<>();
    readers.keySet().forEach(key -> all.addAll(take(key)));
    broadcasts.forEach(broadcast -> all.add(broadcast.tracker()));
    all.forEach(Tracker::invalidateAll);
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** How many keys are remembered. */
  public int keys() {
    return readers.size();
  }

  /** How many pairs of a key and a client are remembered. O(keys). */
  public long items() {
    return readers.values().stream().mapToLong(Set::size).sum();
  }

  /** How many prefixes are listened for. */
  public int prefixes() {
    return (int) broadcasts.stream().map(each -> ByteBuffer.wrap(each.prefix())).distinct().count();
  }

  /** The prefixes that a client listens for; a copy. */
  public List<byte[]> prefixesOf(Tracker tracker) {
    List<byte[]> prefixes = new ArrayList<>();
    for (Broadcast broadcast : broadcasts) {
      if (broadcast.tracker() == tracker) {
        prefixes.add(broadcast.prefix());
      }
    }
    return prefixes;
  }
}
