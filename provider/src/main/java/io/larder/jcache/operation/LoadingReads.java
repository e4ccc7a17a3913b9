package io.larder.jcache.operation;

import io.larder.jcache.loading.Loading;
import org.jspecify.annotations.Nullable;

/** Reads that load what they miss. */
final class LoadingReads<K, V> implements Lookup<K, V> {

  private final Reads<K, V> reads;
  private final Loading<K, V> loading;

  LoadingReads(Reads<K, V> reads, Loading<K, V> loading) {
    this.reads = reads;
    this.loading = loading;
  }

  @Override
  public @Nullable V find(K key) {
    V value = reads.find(key);
    return value == null ? loading.load(key) : value;
  }
}
