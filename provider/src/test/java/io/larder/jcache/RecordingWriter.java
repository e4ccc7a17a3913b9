package io.larder.jcache;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.cache.Cache;
import javax.cache.configuration.Factory;
import javax.cache.integration.CacheWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes down its calls, in the order of their keys within a call: {@code write 1=one}, {@code
 * deleteAll [1, 2]}.
 *
 * <p>Told to fail, it does what comes before the key that it fails at and takes that from the
 * collection, as the contract of {@code CacheWriter} has it.
 */
final class RecordingWriter<K extends Comparable<K>, V> implements CacheWriter<K, V> {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile Predicate<Object> failing = key -> false;
  private volatile @Nullable RuntimeException failure;
  private volatile Runnable duringCall = () -> {};

  Factory<RecordingWriter<K, V>> factory() {
    return () -> this;
  }

  /** Throws at these keys from now on. */
  void failAt(RuntimeException with, Predicate<Object> keys) {
    failure = with;
    failing = keys;
  }

  /** Does something else within each call, before its outcome. */
  void during(Runnable something) {
    duringCall = something;
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  void forget() {
    calls.clear();
  }

  private void call(String call) {
    calls.add(call);
    duringCall.run();
  }

  private void failIfAt(Object key) {
    RuntimeException with = failure;
    if (with != null && failing.test(key)) {
      throw with;
    }
  }

  @Override
  public void write(Cache.Entry<? extends K, ? extends V> entry) {
    call("write " + shown(entry));
    failIfAt(entry.getKey());
  }

  @Override
  public void writeAll(Collection<Cache.Entry<? extends K, ? extends V>> entries) {
    call(
        "writeAll "
            + entries.stream()
                .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                .map(RecordingWriter::shown)
                .collect(Collectors.toList()));
    Iterator<Cache.Entry<? extends K, ? extends V>> rest = entries.iterator();
    while (rest.hasNext()) {
      failIfAt(rest.next().getKey());
      rest.remove();
    }
  }

  @Override
  public void delete(Object key) {
    call("delete " + key);
    failIfAt(key);
  }

  @Override
  public void deleteAll(Collection<?> keys) {
    call("deleteAll " + keys.stream().sorted().collect(Collectors.toList()));
    Iterator<?> rest = keys.iterator();
    while (rest.hasNext()) {
      failIfAt(rest.next());
      rest.remove();
    }
  }

  private static String shown(Cache.Entry<?, ?> entry) {
    return entry.getKey() + "=" + entry.getValue();
  }
}
