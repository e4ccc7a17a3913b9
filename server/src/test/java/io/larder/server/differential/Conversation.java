package io.larder.server.differential;

import io.larder.testkit.reference.RespReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** What a server answers to bytes that are sent at once, as the bytes that it answers. */
final class Conversation {

  private static final long SILENCE_MILLIS = 3_000;

  private Conversation() {}

  /** All answers to an input in a protocol; a {@code QUIT} is added to it. */
  static String answers(SocketAddress server, int protocol, String input) throws IOException {
    try (SocketChannel channel =
        server instanceof UnixDomainSocketAddress
            ? SocketChannel.open(StandardProtocolFamily.UNIX)
            : SocketChannel.open()) {
      channel.connect(server);
      InputStream in = Channels.newInputStream(channel);
      send(channel, "HELLO " + protocol + "\r\n");
      new RespReader(in).read();
      send(channel, input + "\r\nQUIT\r\n");
      return rest(channel);
    }
  }

  /** What comes until the server ends the connection, or is silent. */
  private static String rest(SocketChannel channel) throws IOException {
    StringBuilder text = new StringBuilder();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    channel.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      while (selector.select(SILENCE_MILLIS) > 0) {
        selector.selectedKeys().clear();
        if (channel.read(buffer) < 0) {
          return text.toString();
        }
        text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        buffer.clear();
      }
      return text + "<silence>";
    } catch (IOException reset) {
      return text.toString(); // it left input unread
    }
  }

  private static void send(SocketChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
