package io.larder.jcache.operation;

import org.jspecify.annotations.Nullable;

/** Writes in which code of the user may take part. */
final class ReservedWrites<K, V> implements Writes<K, V> {

  private final Runner<K, V> runner;

  ReservedWrites(Runner<K, V> runner) {
    this.runner = runner;
  }

  @Override
  public void put(K key, V value) {
    runner.run(key, Operations.put(value, Decision.BY_POLICY));
  }

  @Override
  public void put(K key, V value, long ttlMillis) {
    runner.run(key, Operations.put(value, ttlMillis));
  }

  @Override
  public @Nullable V getAndPut(K key, V value) {
    return runner.run(key, Operations.getAndPut(value));
  }

  @Override
  public boolean putIfAbsent(K key, V value) {
    return Operations.isTrue(runner.run(key, Operations.putIfAbsent(value)));
  }

  @Override
  public boolean remove(K key) {
    return Operations.isTrue(runner.run(key, Operations.remove()));
  }

  @Override
  public boolean remove(K key, V expected) {
    return Operations.isTrue(runner.run(key, Operations.remove(expected)));
  }

  @Override
  public @Nullable V getAndRemove(K key) {
    return runner.run(key, Operations.getAndRemove());
  }

  @Override
  public boolean replace(K key, V expected, V value) {
    return Operations.isTrue(runner.run(key, Operations.replace(expected, value)));
  }

  @Override
  public boolean replace(K key, V value) {
    return Operations.isTrue(runner.run(key, Operations.replace(value)));
  }

  @Override
  public @Nullable V getAndReplace(K key, V value) {
    return runner.run(key, Operations.getAndReplace(value));
  }
}
