package io.larder.benchmarks.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.benchmarks.Keys;
import io.larder.engine.Bound;
import io.larder.engine.Deadline;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is measured: something that keeps values by key. */
public interface Subject extends AutoCloseable {

  /** The time after which entries expire where they do. None does while it is measured. */
  Duration HOUR = Duration.ofHours(1);

  @Nullable Object get(String key);

  void put(String key, Object value);

  @Override
  void close();

  /**
   * Makes a subject.
   *
   * @param name {@code keyspace}, {@code caffeine} or {@code map}
   * @param deadlines whether entries get one
   * @param bounded whether there is a bound, large enough that nothing is evicted
   * @throws IllegalArgumentException if there is no such subject; a map has neither deadlines nor
   *     bounds
   */
  static Subject of(String name, boolean deadlines, boolean bounded) {
    if (name.equals("keyspace")) {
      return new OfKeyspace(deadlines, bounded);
    } else if (name.equals("caffeine")) {
      return new OfCaffeine(deadlines, bounded);
    } else if (name.equals("map") && !deadlines && !bounded) {
      return new OfMap(new ConcurrentHashMap<>());
    }
    throw new IllegalArgumentException(
        "no subject '" + name + "', deadlines " + deadlines + ", bounded " + bounded);
  }

  /** Larder's keyspace. */
  final class OfKeyspace implements Subject {

    private final KeyspaceEngine engine = KeyspaceEngine.create();
    private final Keyspace<String> keyspace;
    private final boolean deadlines;

    OfKeyspace(boolean deadlines, boolean bounded) {
      KeyspaceOptions options = KeyspaceOptions.DEFAULTS;
      this.keyspace =
          engine.createKeyspace(
              "benchmark", bounded ? options.withBound(Bound.entries(Keys.COUNT * 2)) : options);
      this.deadlines = deadlines;
    }

    @Override
    public @Nullable Object get(String key) {
      return keyspace.get(key);
    }

    @Override
    public void put(String key, Object value) {
      long deadline =
          deadlines ? Deadline.after(engine.clock().millis(), HOUR.toMillis()) : Deadline.NEVER;
      keyspace.put(key, value, deadline, deadline);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** Caffeine by its own interface. */
  final class OfCaffeine implements Subject {

    private final Cache<String, Object> cache;

    OfCaffeine(boolean deadlines, boolean bounded) {
      Caffeine<Object, Object> builder = Caffeine.newBuilder();
      if (deadlines) {
        builder.expireAfterWrite(HOUR);
      }
      if (bounded) {
        builder.maximumSize(Keys.COUNT * 2L);
      }
      this.cache = builder.build();
    }

    @Override
    public @Nullable Object get(String key) {
      return cache.getIfPresent(key);
    }

    @Override
    public void put(String key, Object value) {
      cache.put(key, value);
    }

    @Override
    public void close() {
      cache.invalidateAll();
    }
  }

  /** A bare map. */
  record OfMap(ConcurrentHashMap<String, Object> map) implements Subject {

    @Override
    public @Nullable Object get(String key) {
      return map.get(key);
    }

    @Override
    public void put(String key, Object value) {
      map.put(key, value);
    }

    @Override
    public void close() {
      map.clear();
    }
  }
}
