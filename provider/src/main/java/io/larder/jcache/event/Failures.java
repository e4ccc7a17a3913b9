package io.larder.jcache.event;

import org.jspecify.annotations.Nullable;

/**
 * Lets a series of calls go on when one throws, and throws the first failure at the end, the others
 * suppressed in it.
 */
public final class Failures {

  private @Nullable Throwable first;

  /** Runs a call and keeps what it throws. */
  public void collect(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error thrown) {
      add(thrown);
    }
  }

  /** Keeps what a call threw. */
  public void add(Throwable thrown) {
    if (first == null) {
      first = thrown;
    } else if (first != thrown) {
      first.addSuppressed(thrown);
    }
  }

  /** Throws the first failure, if there was one. */
  public void throwFirst() {
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException failure) {
      throw failure;
    }
  }
}
