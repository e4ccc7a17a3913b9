package io.larder.server.resp;

import io.netty.util.concurrent.FastThreadLocal;

/**
 * A few arrays of a thread that lie ready for whatever it works on next, so that a connection keeps
 * none of its own while nothing happens on it. What is in an array that is taken is anything.
 */
final class SpareArrays {

  /** The length of each, in bytes: as much as is read from a socket at once. */
  static final int SIZE = 64 * 1024;

  private static final int MOST = 4; // one for a request and one for its answer, and as many again

  private static final FastThreadLocal<SpareArrays> OF_THREAD =
      new FastThreadLocal<>() {
        @Override
        protected SpareArrays initialValue() {
          return new SpareArrays();
        }
      };

  private final byte[][] spare = new byte[MOST][];
  private int count;

  private SpareArrays() {}

  /** An array for the calling thread to work on. */
  static byte[] take() {
    SpareArrays own = OF_THREAD.get();
    return own.count == 0 ? new byte[SIZE] : own.spare[--own.count];
  }

  /** Gives an array back, which may be one of another thread; one of another size is let go. */
  static void giveBack(byte[] array) {
    SpareArrays own = OF_THREAD.get();
    if (array.length == SIZE && own.count < MOST) {
      own.spare[own.count++] = array;
    }
  }
}
