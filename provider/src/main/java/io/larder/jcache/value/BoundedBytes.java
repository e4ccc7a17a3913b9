package io.larder.jcache.value;

import java.io.ByteArrayOutputStream;

/** Bytes in memory that refuse to become more than a limit. */
final class BoundedBytes extends ByteArrayOutputStream {

  private static final int FIRST_CAPACITY = 256;

  private final int limit;

  BoundedBytes(int limit) {
    super(FIRST_CAPACITY);
    this.limit = limit;
  }

  @Override
  public synchronized void write(int b) {
    check(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    check(length);
    super.write(bytes, offset, length);
  }

  private void check(int more) {
    if (more > limit - count) {
      throw new IllegalStateException("it takes more than the limit of " + limit + " bytes");
    }
  }
}
