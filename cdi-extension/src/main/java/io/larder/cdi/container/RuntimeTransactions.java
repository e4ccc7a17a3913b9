package io.larder.cdi.container;

import io.larder.cdi.call.Transactions;
import jakarta.enterprise.inject.Instance;

/**
 * Finds the transactions of this runtime, if it has Jakarta Transactions at all. This class links
 * without them; {@link JtaTransactions} cannot even be verified.
 */
final class RuntimeTransactions {

  private RuntimeTransactions() {}

  static Transactions find(Instance<Object> lookup) {
    try {
      return JtaTransactions.find(lookup);
    } catch (LinkageError withoutTransactions) {
      return Transactions.NONE;
    }
  }
}
