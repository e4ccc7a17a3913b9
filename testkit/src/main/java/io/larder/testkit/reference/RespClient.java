package io.larder.testkit.reference;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server that speaks RESP, over TCP or a Unix domain socket.
 *
 * <p>Requests may be pipelined: {@link #send} as many as wanted, then {@link #receive} as many
 * replies. What has been sent leaves at the latest with the next {@code receive}. While a request
 * cannot be written because the peer does not read, replies are taken in, so neither side waits for
 * the other. Not thread-safe.
 */
public final class RespClient implements AutoCloseable {

  private static final int FLUSH_AT = 1 << 16;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey interest;
  private final long timeoutMillis;
  private final RespReader reader = new RespReader(new Incoming());
  private ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
  private ByteBuffer out = ByteBuffer.allocate(1 << 17);

  private RespClient(SocketChannel channel, Duration timeout) throws IOException {
    this.channel = channel;
    this.timeoutMillis = timeout.toMillis();
    channel.configureBlocking(false);
    this.selector = Selector.open();
    this.interest = channel.register(selector, SelectionKey.OP_READ);
  }

  /**
   * Connects to a server. The timeout bounds each wait for the peer, and a wait that exceeds it
   * throws {@link SocketTimeoutException} (unchecked).
   */
  public static RespClient connect(SocketAddress address, Duration timeout) throws IOException {
    SocketChannel channel =
        address instanceof UnixDomainSocketAddress
            ? SocketChannel.open(StandardProtocolFamily.UNIX)
            : SocketChannel.open();
    try {
      channel.connect(address);
      return new RespClient(channel, timeout);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Sends one command and waits for its reply; an error reply is an {@link ErrorText}. */
  public @Nullable Object call(byte[]... words) {
    send(words);
    return receive();
  }

  /** Sends one command of words in UTF-8 and waits for its reply. */
  public @Nullable Object call(String... words) {
    return call(utf8(words));
  }

  /** Sends one command of words in UTF-8 without waiting for its reply. */
  public void send(String... words) {
    send(utf8(words));
  }

  /** Sends one command without waiting for its reply. */
  public void send(byte[]... words) {
    put(('*' + Integer.toString(words.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    for (byte[] word : words) {
      put(('$' + Integer.toString(word.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      put(word);
      put(new byte[] {'\r', '\n'});
    }
    if (out.position() >= FLUSH_AT) {
      flush();
    }
  }

  /** Sends bytes as they are, for example a malformed request. */
  public void sendRaw(byte[] bytes) {
    put(bytes);
    flush();
  }

  /** Waits for the next reply, decoded as {@link RespReader} says. */
  public @Nullable Object receive() {
    flush();
    try {
      return reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the next reply and gives the bytes that make it up. */
  public byte[] receiveRaw() {
    flush();
    try {
      return reader.readRaw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[][] utf8(String... words) {
    return Arrays.stream(words)
        .map(word -> word.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  private void put(byte[] bytes) {
    if (out.remaining() < bytes.length) {
      int size = Math.max(out.capacity() * 2, out.position() + bytes.length);
      out = ByteBuffer.allocate(size).put(out.flip());
    }
    out.put(bytes);
  }

  private void flush() {
    out.flip();
    try {
      while (out.hasRemaining()) {
        if (channel.write(out) == 0) {
          await(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
          if (interest.isReadable()) {
            fill();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.clear();
  }

  private void await(int operations) throws IOException {
    interest.interestOps(operations);
    selector.selectedKeys().clear();
    if (selector.select(timeoutMillis) == 0) {
      throw new SocketTimeoutException("The server was silent for " + timeoutMillis + " ms");
    }
  }

  private void fill() throws IOException {
    in.compact();
    if (!in.hasRemaining()) {
      in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
    }
    int count = channel.read(in);
    in.flip();
    if (count < 0) {
      throw new EOFException("The server closed the connection");
    }
  }

  /** The bytes that have come, waiting for more where there are none. */
  private final class Incoming extends InputStream {

    @Override
    public int read() throws IOException {
      awaitBytes();
      return in.get() & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      awaitBytes();
      int count = Math.min(length, in.remaining());
      in.get(target, offset, count);
      return count;
    }

    private void awaitBytes() throws IOException {
      while (!in.hasRemaining()) {
        await(SelectionKey.OP_READ);
        fill();
      }
    }
  }
}
