package io.larder.jcache.loading;

import io.larder.jcache.operation.Reads;

/** What a read may set off besides: the reloading of an entry that has grown old. */
@FunctionalInterface
public interface Refreshing<K, V> {

  /** Sets nothing off. */
  static <K, V> Refreshing<K, V> none() {
    return reads -> reads;
  }

  /** The same reads, which also do this. */
  Reads<K, V> around(Reads<K, V> reads);
}
