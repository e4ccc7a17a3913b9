package io.larder.server.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.util.UncheckedBooleanSupplier;

/**
 * How much of one client is read, and answered, before the others of its event loop have their
 * turn: a portion, or all that is there while a request arrives that is longer.
 *
 * <p>What a client sends in one go may be thousands of requests. If they were all answered at once,
 * its first answer, and those of everybody else, would wait for the last of them: with 50 clients
 * that each sent 64 calls of MSET the first answer came after 32 ms, and comes after 10 now. Of a
 * large value more is read at once, as nothing can be answered meanwhile; in portions it would take
 * half as much time again. Used by the thread of the connection.
 */
final class Portions extends AdaptiveRecvByteBufAllocator {

  /** So much is read of a client before it is another's turn, as in Redis. */
  static final int BYTES = 16 * 1024;

  private static final int MOST_PIECES = 16; // of a large request in one turn, of 64 KB at most

  private boolean isWithinLargeRequest;

  /** Portions of a new client. */
  Portions() {
    maxMessagesPerRead(MOST_PIECES);
  }

  /** To be told after each piece that was read: how many bytes wait for the rest of a request. */
  void waiting(long bytes) {
    isWithinLargeRequest = bytes >= BYTES;
  }

  @Override
  @SuppressWarnings("deprecation") // the type that the method has
  public Handle newHandle() {
    return new Turn((ExtendedHandle) super.newHandle());
  }

  /** What is read in one turn of an event loop. */
  private final class Turn extends RecvByteBufAllocator.DelegatingHandle implements ExtendedHandle {

    private final ExtendedHandle adaptive;

    Turn(ExtendedHandle adaptive) {
      super(adaptive);
      this.adaptive = adaptive;
    }

    @Override
    public int guess() {
      return isWithinLargeRequest ? adaptive.guess() : Math.min(BYTES, adaptive.guess());
    }

    @Override
    public ByteBuf allocate(ByteBufAllocator buffers) {
      return buffers.ioBuffer(guess());
    }

    @Override
    public boolean continueReading() {
      return isWithinLargeRequest && adaptive.continueReading();
    }

    @Override
    public boolean continueReading(UncheckedBooleanSupplier maybeMore) {
      return isWithinLargeRequest && adaptive.continueReading(maybeMore);
    }
  }
}
