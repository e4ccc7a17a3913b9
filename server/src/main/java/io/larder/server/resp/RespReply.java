package io.larder.server.resp;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.engine.KeyspaceCodec;
import io.larder.value.number.Doubles;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes of RESP2 or RESP3, appended to a buffer.
 *
 * <p>The buffer has a bound. Where an answer would exceed it, all that is in the buffer is dropped,
 * and what follows too: the call that answers, perhaps a whole transaction, comes to its end, and
 * takes no memory for an answer that nobody will get.
 *
 * <p>Used by one thread at a time.
 */
public final class RespReply implements Reply {

  private static final int LINE_END = '\r' << 8 | '\n';
  private static final byte[] OK = "+OK\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_LINE = 1 + 20 + 2; // a mark, a number, the end

  private Protocol protocol = Protocol.RESP2;
  private final byte[] line = emptyLine();
  private ByteBuf out = Unpooled.EMPTY_BUFFER;
  private @Nullable RespReply deferred;
  private long mostBytes = Long.MAX_VALUE;
  private boolean overflown;

  private static byte[] emptyLine() {
    byte[] line = new byte[LONGEST_LINE];
    line[LONGEST_LINE - 2] = '\r';
    line[LONGEST_LINE - 1] = '\n';
    return line;
  }

  /** Where the answers go from now on. */
  public void into(ByteBuf buffer) {
    out = buffer;
  }

  /** The buffer that answers go to. */
  public ByteBuf buffer() {
    return out;
  }

  /** Sets how many bytes the buffer may hold from now on. */
  public void limit(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Whether an answer was too large: it is gone, and the buffer with it. */
  public boolean isOverflown() {
    return overflown;
  }

  /** Forgets that an answer was too large, as nobody wanted it. */
  public void restart() {
    overflown = false;
  }

  private boolean hasRoom(long bytes) {
    return bytes <= out.writableBytes() || grows(bytes);
  }

  private boolean grows(long bytes) {
    if (!overflown && bytes <= mostBytes - out.readableBytes()) {
      try {
        out.ensureWritable(Math.toIntExact(bytes));
        return true;
      } catch (OutOfMemoryError | IndexOutOfBoundsException full) {
        // of what Netty may take outside the heap, or more than a buffer can hold
      }
    }
    overflown = true;
    out.release();
    out = Unpooled.EMPTY_BUFFER;
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
    RespReply apart = new RespReply();
    apart.protocol = protocol;
    apart.out = Unpooled.buffer(64);
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
    if (hasRoom(OK.length)) {
      out.writeBytes(OK);
    }
  }

  @Override
  public void simple(String text) {
    asciiLine('+', text);
  }

  @Override
  public void integer(long number) {
    header(':', number);
  }

  @Override
  public void bulk(byte[] bytes) {
    if (hasRoom((long) LONGEST_LINE + bytes.length + 2)) {
      writeHeader('$', bytes.length);
      out.writeBytes(bytes);
      endLine();
    }
  }

  @Override
  public void real(double number) {
    byte[] digits = Doubles.format(number);
    if (!isResp3()) {
      bulk(digits);
    } else if (hasRoom(digits.length + 3)) {
      out.writeByte(',');
      out.writeBytes(digits);
      endLine();
    }
  }

  @Override
  public void bigNumber(String digits) {
    if (isResp3()) {
      asciiLine('(', digits);
    } else {
      bulk(digits);
    }
  }

  @Override
  public void bool(boolean truth) {
    if (isResp3()) {
      asciiLine('#', truth ? "t" : "f");
    } else {
      integer(truth ? 1 : 0);
    }
  }

  @Override
  public void verbatim(String format, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isResp3()) {
      bulk(bytes);
      return;
    }
    long length = format.length() + 1L + bytes.length;
    if (hasRoom(LONGEST_LINE + length + 2)) {
      writeHeader('=', length);
      ByteBufUtil.writeAscii(out, format);
      out.writeByte(':');
      out.writeBytes(bytes);
      endLine();
    }
  }

  @Override
  public void nil() {
    if (isResp3()) {
      asciiLine('_', "");
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
    String text = oneLine(failure.text());
    if (hasRoom(text.length() + 3)) {
      out.writeByte('-');
      out.writeCharSequence(text, StandardCharsets.ISO_8859_1);
      endLine();
    }
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

  private void asciiLine(char mark, String text) {
    if (hasRoom(text.length() + 3)) {
      out.writeByte(mark);
      ByteBufUtil.writeAscii(out, text);
      endLine();
    }
  }

  private void header(char mark, long number) {
    if (hasRoom(LONGEST_LINE)) {
      writeHeader(mark, number);
    }
  }

  /** A line of a mark and a number, put together in an array: one look at the buffer's bounds. */
  private void writeHeader(char mark, long number) {
    int at = line.length - 2; // before the line's end
    long rest = number < 0 ? number : -number; // there is no number without a negative twin
    do {
      line[--at] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (number < 0) {
      line[--at] = '-';
    }
    line[--at] = (byte) mark;
    out.writeBytes(line, at, line.length - at);
  }

  private void endLine() {
    out.writeShort(LINE_END);
  }
}
