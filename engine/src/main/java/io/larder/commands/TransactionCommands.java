package io.larder.commands;

/**
 * Redis's transactions: several commands as one, which nobody sees half of, on the condition that
 * watched keys have not changed.
 *
 * @see <a href="https://redis.io/docs/latest/develop/interact/transactions/">Redis transactions</a>
 */
public interface TransactionCommands<K, V> {

  /** {@code MULTI}: begins a transaction, to be closed by {@link Transaction#exec} or otherwise. */
  Transaction<K, V> multi();

  /**
   * {@code WATCH}: begins a transaction that is executed only if none of these keys changes,
   * expires or is evicted meanwhile. Read them after this call and before queuing what depends on
   * them.
   */
  Transaction<K, V> watch(Iterable<? extends K> keys);
}
