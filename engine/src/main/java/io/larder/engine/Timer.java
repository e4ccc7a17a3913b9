package io.larder.engine;

/** A task that is going to run at an instant, unless it is cancelled. */
@FunctionalInterface
public interface Timer {

  /** Takes the task back if it has not begun. Does nothing the second time. */
  void cancel();
}
