package io.larder.cdi.call;

import org.jspecify.annotations.Nullable;

/** How an earlier run of a method ended, if not with a value. */
@FunctionalInterface
interface Outcome {

  /** It returned {@code null}. */
  Outcome NOTHING = () -> null;

  /** It threw {@code thrown}. */
  static Outcome of(Throwable thrown) {
    return () -> {
      Outcome.<Exception>raise(thrown);
      return null; // not reached
    };
  }

  /** Ends in the same way. */
  @Nullable Object replay() throws Exception;

  /** Passes on any {@code Throwable} where only exceptions are declared. */
  @SuppressWarnings("unchecked") // erased: nothing is cast
  private static <T extends Throwable> void raise(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
