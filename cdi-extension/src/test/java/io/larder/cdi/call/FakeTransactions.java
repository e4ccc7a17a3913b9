package io.larder.cdi.call;

import java.util.ArrayList;
import java.util.List;

/** One transaction at a time, that a test begins and ends. */
final class FakeTransactions implements Transactions {

  private boolean isActive;
  private final List<Runnable> beforeCommit = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  void begin() {
    isActive = true;
  }

  /** Runs what waits for the commit; {@code atCommit} is the commit itself. */
  void commit(Runnable atCommit) {
    beforeCommit.forEach(Runnable::run);
    atCommit.run();
    List<Runnable> after = List.copyOf(afterCommit);
    end();
    after.forEach(Runnable::run);
  }

  void rollback() {
    end();
  }

  private void end() {
    isActive = false;
    beforeCommit.clear();
    afterCommit.clear();
  }

  @Override
  public boolean isActive() {
    return isActive;
  }

  @Override
  public void beforeCommit(Runnable step) {
    beforeCommit.add(step);
  }

  @Override
  public void afterCommit(Runnable step) {
    afterCommit.add(step);
  }
}
