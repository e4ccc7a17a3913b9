package io.larder.cdi.container;

import io.larder.cdi.call.Transactions;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Lets changes wait for the transactions of Jakarta Transactions. */
final class JtaTransactions implements Transactions {

  private static final Logger LOG = System.getLogger("io.larder.cdi");
  private static final String NAME = "java:comp/TransactionSynchronizationRegistry";

  private final TransactionSynchronizationRegistry registry;

  private JtaTransactions(TransactionSynchronizationRegistry registry) {
    this.registry = registry;
  }

  /** Returns the transactions of this runtime: of a bean, else of the naming service, else none. */
  static Transactions find(Instance<Object> lookup) {
    return registry(lookup).<Transactions>map(JtaTransactions::new).orElse(Transactions.NONE);
  }

  @Override
  public boolean isActive() {
    return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  @Override
  public void beforeCommit(Runnable step) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            step.run();
          }

          @Override
          public void afterCompletion(int status) {}
        });
  }

  @Override
  public void afterCommit(Runnable step) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              attempt(step);
            }
          }
        });
  }

  /** The transaction is over: nobody can be told but the log. */
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "A cache was not changed after a commit, and may be stale", failed);
    }
  }

  private static Optional<TransactionSynchronizationRegistry> registry(Instance<Object> lookup) {
    Instance<TransactionSynchronizationRegistry> beans =
        lookup.select(TransactionSynchronizationRegistry.class);
    if (beans.isResolvable()) {
      return Optional.of(beans.get());
    }
    try {
      @SuppressWarnings("BanJNDI") // a fixed name of the component's own namespace
      Object bound = InitialContext.doLookup(NAME);
      return Optional.of((TransactionSynchronizationRegistry) bound);
    } catch (NamingException absent) {
      return Optional.empty();
    }
  }
}
