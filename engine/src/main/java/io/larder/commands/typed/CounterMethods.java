package io.larder.commands.typed;

import io.larder.catalog.string.StringCatalog;
import io.larder.commands.CounterCommands;
import java.math.BigDecimal;

/** The methods of {@link CounterCommands}. */
interface CounterMethods<K, V> extends CounterCommands<K>, Door<K, V> {

  @Override
  default long incr(K key) {
    return request(StringCatalog.INCR).key(key).asLong();
  }

  @Override
  default long incrby(K key, long increment) {
    return request(StringCatalog.INCRBY).key(key).number(increment).asLong();
  }

  @Override
  default long decr(K key) {
    return request(StringCatalog.DECR).key(key).asLong();
  }

  @Override
  default long decrby(K key, long decrement) {
    return request(StringCatalog.DECRBY).key(key).number(decrement).asLong();
  }

  @Override
  default BigDecimal incrbyfloat(K key, BigDecimal increment) {
    return request(StringCatalog.INCRBYFLOAT)
        .key(key)
        .word(increment.toPlainString())
        .require(answer -> new BigDecimal(answer.asText()));
  }
}
