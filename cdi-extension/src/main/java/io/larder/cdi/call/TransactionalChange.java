package io.larder.cdi.call;

import io.larder.cdi.settings.Settings.ChangeTime;
import jakarta.interceptor.InvocationContext;

/** A change that waits for the transaction it belongs to, if there is one. */
final class TransactionalChange implements Change {

  private final Change change;
  private final ChangeTime time;
  private final Transactions transactions;

  TransactionalChange(Change change, ChangeTime time, Transactions transactions) {
    this.change = change;
    this.time = time;
    this.transactions = transactions;
  }

  @Override
  public Runnable prepare(InvocationContext call) {
    Runnable prepared = change.prepare(call);
    return () -> schedule(prepared);
  }

  private void schedule(Runnable prepared) {
    if (!transactions.isActive()) {
      prepared.run();
      return;
    }
    switch (time) {
      case IMMEDIATE -> prepared.run();
      case BEFORE_COMMIT -> transactions.beforeCommit(prepared);
      case AFTER_COMMIT -> transactions.afterCommit(prepared);
    }
  }
}
