package io.larder.server.resp;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.engine.KeyspaceCodec;
import io.larder.value.number.Doubles;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Answers as bytes of RESP2 or RESP3, one after the other.
 *
 * <h2>Memory</h2>
 *
 * What is written is put together on the desk, one of the {@linkplain SpareArrays thread's arrays},
 * and goes to a buffer of the allocator when that is full or everything is {@linkplain #take
 * taken}. So nothing is kept between two takes.
 *
 * <p>The buffer has a bound. Where an answer would exceed it, all that is there is dropped, and
 * what follows too: the call that answers, perhaps a whole transaction, comes to its end, and takes
 * no memory for an answer that nobody will get.
 *
 * <p>Used by one thread at a time.
 */
public final class RespReply implements Reply {

  private static final byte[] NO_DESK = {};
  private static final int SMALL_DESK = 64; // bytes, for a single answer
  private static final byte[] OK = ascii("OK");
  private static final byte[] NONE = {};
  private static final int LONGEST_HEADER = 1 + 20 + 2; // a mark, a number, the end

  private final ByteBufAllocator allocator;
  private Protocol protocol = Protocol.RESP2;
  private byte[] desk = NO_DESK;
  private int filled;
  private ByteBuf out = Unpooled.EMPTY_BUFFER; // what comes before the desk
  private @Nullable RespReply deferred;
  private long mostBytes = Long.MAX_VALUE;
  private boolean overflown;

  /** No answer yet; what is taken will be in buffers of this allocator. */
  public RespReply(ByteBufAllocator allocator) {
    this.allocator = allocator;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1); // with a question mark for what it lacks
  }

  // ---- what was written ----

  /** How many bytes the answers have that are not yet taken. */
  public int size() {
    return out.readableBytes() + filled;
  }

  /** How many bytes of memory they take. */
  public int room() {
    return out.capacity() + filled;
  }

  /** The answers so far, in a buffer that is the caller's from now on. */
  public ByteBuf take() {
    if (filled > 0 && out.capacity() == 0) {
      out = allocator.ioBuffer(filled);
    }
    out.writeBytes(desk, 0, filled);
    return clear();
  }

  private ByteBuf clear() {
    SpareArrays.giveBack(desk);
    desk = NO_DESK;
    filled = 0;
    ByteBuf before = out;
    out = Unpooled.EMPTY_BUFFER;
    return before;
  }

  /** Takes answers back that were written last, until so many bytes are left. */
  public void cutTo(int size) {
    int before = out.readableBytes();
    filled = Math.max(0, size - before);
    out.writerIndex(out.readerIndex() + Math.min(before, size));
  }

  /** Forgets the answers so far. */
  public void drop() {
    clear().release();
  }

  /** Adds what was answered apart, where it was under a bound already. */
  public void append(RespReply apart) {
    limit(Long.MAX_VALUE);
    ByteBuf given = apart.take();
    int length = given.readableBytes();
    if (hasRoom(length)) {
      given.readBytes(desk, filled, length);
      filled += length;
    } else if (hasRoomBefore(length)) {
      out.writeBytes(given);
    }
    given.release();
  }

  // ---- the bound ----

  /** Sets how many bytes there may be from now on. */
  public void limit(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Whether an answer was too large: it is gone, and the others with it. */
  public boolean isOverflown() {
    return overflown;
  }

  /** Forgets that an answer was too large, as nobody wanted it. */
  public void restart() {
    overflown = false;
  }

  /** Whether so many bytes may go to the desk. */
  private boolean hasRoom(int bytes) {
    return bytes <= desk.length - filled || clearsDesk(bytes);
  }

  private boolean clearsDesk(int needed) {
    if (!hasRoomBefore(filled)) {
      return false;
    }
    if (desk.length == 0) {
      desk = SpareArrays.take();
    } else {
      out.writeBytes(desk, 0, filled);
      filled = 0;
    }
    return needed <= desk.length;
  }

  /** Whether so many bytes may go to the buffer; else nothing is left. */
  private boolean hasRoomBefore(int bytes) {
    if (!overflown && bytes <= mostBytes - out.readableBytes()) {
      try {
        if (out.capacity() == 0 && bytes > 0) {
          out = allocator.ioBuffer((int) Math.min(2L * bytes, Integer.MAX_VALUE));
        }
        out.ensureWritable(bytes);
        return true;
      } catch (OutOfMemoryError | IndexOutOfBoundsException full) {
        // of what Netty may take outside the heap, or more than a buffer can hold
      }
    }
    overflown = true;
    clear().release();
    return false;
  }

  /** Sets the protocol of what follows. */
  public void speak(Protocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public Protocol protocol() {
    return protocol;
  }

  /** An answer apart from this one, which another thread may give. */
  @Override
  public Reply deferred() {
    RespReply apart = new RespReply(UnpooledByteBufAllocator.DEFAULT);
    apart.protocol = protocol;
    apart.desk = new byte[SMALL_DESK];
    apart.mostBytes = mostBytes;
    deferred = apart;
    return apart;
  }

  /** The answer that was last put off; null if none was since this was asked before. */
  public @Nullable RespReply takeDeferred() {
    RespReply last = deferred;
    deferred = null;
    return last;
  }

  @Override
  public void more() {
    // answers follow each other
  }

  @Override
  public void ok() {
    line('+', OK);
  }

  @Override
  public void simple(String text) {
    line('+', ascii(text));
  }

  @Override
  public void integer(long number) {
    header(':', number);
  }

  @Override
  public void bulk(byte[] bytes) {
    bulk(bytes, 0, bytes.length);
  }

  @Override
  public void bulk(byte[] array, int from, int length) {
    header('$', length);
    endWith(array, from, length);
  }

  @Override
  public void real(double number) {
    byte[] digits = Doubles.format(number);
    if (isResp3()) {
      line(',', digits);
    } else {
      bulk(digits);
    }
  }

  @Override
  public void bigNumber(String digits) {
    if (isResp3()) {
      line('(', ascii(digits));
    } else {
      bulk(digits);
    }
  }

  @Override
  public void bool(boolean truth) {
    if (isResp3()) {
      line('#', ascii(truth ? "t" : "f"));
    } else {
      integer(truth ? 1 : 0);
    }
  }

  @Override
  public void verbatim(String format, String text) {
    if (isResp3()) {
      byte[] bytes = (format + ':' + text).getBytes(StandardCharsets.UTF_8);
      header('=', bytes.length);
      endWith(bytes);
    } else {
      bulk(text);
    }
  }

  @Override
  public void nil() {
    if (isResp3()) {
      line('_', NONE);
    } else {
      header('$', -1);
    }
  }

  @Override
  public void nilArray() {
    if (isResp3()) {
      nil();
    } else {
      header('*', -1);
    }
  }

  @Override
  public void array(int size) {
    header('*', size);
  }

  @Override
  public void map(int pairs) {
    if (isResp3()) {
      header('%', pairs);
    } else {
      header('*', 2L * pairs);
    }
  }

  @Override
  public void set(int size) {
    header(isResp3() ? '~' : '*', size);
  }

  @Override
  public void push(int size) {
    header(isResp3() ? '>' : '*', size);
  }

  @Override
  public void failure(Failure failure) {
    line('-', ascii(oneLine(failure.text())));
  }

  /** What a client has sent and an error repeats must not look like a further answer. */
  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text
        : text.replace('\r', ' ').replace('\n', ' ');
  }

  @Override
  public void stored(Object stored, KeyspaceCodec<?> codec) {
    bulk(StringForm.bytes(stored, codec));
  }

  @Override
  public <K> void key(K key, KeyspaceCodec<K> codec) {
    bulk(codec.keyBytes(key));
  }

  // ---- bytes ----

  private void line(char mark, byte[] text) {
    if (hasRoom(1)) {
      desk[filled++] = (byte) mark;
      endWith(text);
    }
  }

  /** The last bytes of a line or answer, and its end. */
  private void endWith(byte[] bytes) {
    endWith(bytes, 0, bytes.length);
  }

  private void endWith(byte[] array, int from, int length) {
    if (hasRoom(length + 2)) {
      System.arraycopy(array, from, desk, filled, length);
      filled += length;
      endLine();
    } else if (hasRoomBefore(length)) { // what is larger than a desk does not pass over it
      out.writeBytes(array, from, length);
      endLine();
    }
  }

  /** A line of a mark and a number. */
  private void header(char mark, long number) {
    if (!hasRoom(LONGEST_HEADER)) {
      return;
    }
    desk[filled++] = (byte) mark;
    if (number >= 0 && number <= 9) {
      desk[filled++] = (byte) ('0' + number);
    } else {
      writeDigits(number);
    }
    endLine();
  }

  private void writeDigits(long number) {
    if (number < 0) {
      desk[filled++] = '-';
    }
    long rest = number < 0 ? number : -number; // there is no number without a negative twin
    int end = filled + 1;
    for (long quotient = rest / 10; quotient != 0; quotient /= 10) {
      end++;
    }
    for (int at = end - 1; at >= filled; at--) {
      desk[at] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    filled = end;
  }

  private void endLine() {
    desk[filled++] = '\r';
    desk[filled++] = '\n';
  }
}
