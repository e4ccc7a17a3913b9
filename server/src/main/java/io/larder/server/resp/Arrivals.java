package io.larder.server.resp;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * The bytes of a client that have arrived and are not yet read.
 *
 * <p>Nearly always all of them are read at once: they lie in one of the {@linkplain SpareArrays
 * thread's arrays} then. What stays moves to an array of its own when it is {@linkplain #settle
 * settled}. Used by one thread at a time; others may ask how much there is.
 */
public final class Arrivals {

  private static final byte[] NONE = {};
  private static final int MOST_SPARE = 16 * 1024 * 1024; // bytes
  private static final int ROOMY = 64 * 1024; // bytes, as many as are read at once

  byte[] bytes = NONE;
  int from;
  int to;
  private boolean shared; // whether the array is the thread's

  /** Nothing yet. */
  public Arrivals() {}

  /** How many bytes there are. */
  public int length() {
    return to - from;
  }

  /** How many bytes of memory are kept besides. */
  public int spare() {
    return shared ? 0 : Math.max(0, bytes.length - length());
  }

  /** Adds what is readable in a buffer, which is released. */
  public void add(ByteBuf arrived) {
    int more = arrived.readableBytes();
    if (from == to) {
      begin(more);
    } else if (more > bytes.length - to) {
      makeRoom(more);
    }
    arrived.readBytes(bytes, to, more);
    arrived.release();
    to += more;
  }

  private void begin(int length) {
    if (!shared && length <= SpareArrays.SIZE) {
      bytes = SpareArrays.take();
      shared = true;
    } else if (length > bytes.length) {
      leave();
      bytes = new byte[length];
    }
    from = 0;
    to = 0;
  }

  /**
   * The rest of a request that more follows than there is of it goes on in the thread's array, as
   * after each portion of a long pipeline. Else room for as much again is left, so that bytes which
   * come one by one are not copied each time.
   */
  private void makeRoom(int more) {
    int needed = Math.addExact(length(), more);
    if (needed <= bytes.length / 2) {
      System.arraycopy(bytes, from, bytes, 0, length());
      to -= from;
      from = 0;
    } else if (!shared && length() <= more && needed <= SpareArrays.SIZE) {
      moveTo(SpareArrays.take());
      shared = true;
    } else {
      move((int) Math.min(Integer.MAX_VALUE - 8L, needed + Math.min((long) length(), MOST_SPARE)));
    }
  }

  private void move(int capacity) {
    moveTo(new byte[capacity]);
  }

  private void moveTo(byte[] target) {
    int length = length();
    System.arraycopy(bytes, from, target, 0, length);
    leave();
    bytes = target;
    to = length;
  }

  private void leave() {
    if (shared) {
      SpareArrays.giveBack(bytes);
      shared = false;
    }
    bytes = NONE;
    from = 0;
    to = 0;
  }

  /** Keeps no more room than what is there is worth, until more arrives. */
  public void settle() {
    int length = length();
    if (length == 0) {
      leave();
    } else if (shared || (bytes.length > ROOMY && length < bytes.length / 4)) {
      move(length);
    }
  }

  /** Forgets everything. */
  public void clear() {
    leave();
  }

  /** Whether the next so many bytes are these. */
  boolean begins(byte[] these, int length) {
    return Arrays.equals(bytes, from, from + length, these, 0, these.length);
  }

  /** The next so many bytes, which are read by that. */
  byte[] read(int length) {
    byte[] read = Arrays.copyOfRange(bytes, from, from + length);
    from += length;
    return read;
  }
}
