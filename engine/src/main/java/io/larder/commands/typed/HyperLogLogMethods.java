package io.larder.commands.typed;

import io.larder.catalog.hyperloglog.HyperLogLogCatalog;
import io.larder.commands.HyperLogLogCommands;

/** The methods of {@link HyperLogLogCommands}. */
interface HyperLogLogMethods<K, V> extends HyperLogLogCommands<K, V>, Door<K, V> {

  @Override
  @SuppressWarnings("unchecked")
  default boolean pfadd(K key, V... elements) {
    return request(HyperLogLogCatalog.PFADD).key(key).elements(elements).asBoolean();
  }

  @Override
  @SuppressWarnings("unchecked")
  default long pfcount(K... keys) {
    return request(HyperLogLogCatalog.PFCOUNT).keys(keys).asLong();
  }

  @Override
  @SuppressWarnings("unchecked")
  default void pfmerge(K destination, K... sources) {
    request(HyperLogLogCatalog.PFMERGE).key(destination).keys(sources).asNothing();
  }
}
