package io.larder.server.script;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers of {@code math.random}: the 48-bit linear congruence of {@code lrand48}, which begins
 * the same in each server and goes on from one script to the next. Thread-safe.
 */
final class ScriptRandom {

  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long INCREMENT = 0xBL;
  private static final long MASK = (1L << 48) - 1;
  private static final long LOW = 0x330EL;
  private static final int DROPPED_BITS = 17;

  private static final long FIRST = 0x1234ABCD330EL;

  private final AtomicLong state = new AtomicLong(FIRST);

  /** Begins anew. */
  void seed(int seed) {
    state.set((seed & 0xFFFFFFFFL) << 16 | LOW);
  }

  /** The next number from 0 to below 1. */
  private double next() {
    long bits = state.updateAndGet(last -> last * MULTIPLIER + INCREMENT & MASK) >>> DROPPED_BITS;
    return (double) (bits % Integer.MAX_VALUE) / Integer.MAX_VALUE;
  }

  /** {@code math.randomseed}. */
  int seed(LuaStack stack) {
    seed((int) Arguments.integer(stack, 1, "randomseed"));
    return 0;
  }

  /** {@code math.random}. */
  int random(LuaStack stack) {
    double part = next();
    switch (stack.top()) {
      case 0 -> stack.push(part);
      case 1 -> {
        int upper = (int) Arguments.integer(stack, 1, "random");
        require(1 <= upper, 1);
        stack.push(Math.floor(part * upper) + 1);
      }
      case 2 -> {
        int lower = (int) Arguments.integer(stack, 1, "random");
        int upper = (int) Arguments.integer(stack, 2, "random");
        require(lower <= upper, 2);
        stack.push(Math.floor(part * ((double) upper - lower + 1)) + lower);
      }
      default -> throw new LuaError("wrong number of arguments");
    }
    return 1;
  }

  private static void require(boolean proper, int argument) {
    if (!proper) {
      throw LuaError.argument(argument, "random", "interval is empty");
    }
  }
}
