package io.larder.cdi.call;

/** The transaction of the current thread, as far as changes of caches can wait for it. */
public interface Transactions {

  /** No transaction, ever. */
  Transactions NONE =
      new Transactions() {
        @Override
        public boolean isActive() {
          return false;
        }

        @Override
        public void beforeCommit(Runnable step) {
          step.run();
        }

        @Override
        public void afterCommit(Runnable step) {
          step.run();
        }
      };

  /** Returns whether the thread has a transaction that may still be committed. */
  boolean isActive();

  /** Runs a step when the active transaction is about to be committed. */
  void beforeCommit(Runnable step);

  /** Runs a step when the active transaction was committed; not when it was rolled back. */
  void afterCommit(Runnable step);
}
