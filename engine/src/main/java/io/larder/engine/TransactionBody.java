package io.larder.engine;

import org.jspecify.annotations.Nullable;

/** What a transaction does to its keys; the rules of {@link Step} hold. */
@FunctionalInterface
public interface TransactionBody<K, R extends @Nullable Object> {

  /** Opens slots of the transaction's keys, may change them, and answers. */
  R apply(Transaction<K> transaction);
}
