package io.larder.engine;

/** What a transaction does to its keys; the rules of {@link Step} hold. */
@FunctionalInterface
public interface TransactionBody<K, R> {

  /** Opens slots of the transaction's keys, may change them, and answers. */
  R apply(Transaction<K> transaction);
}
