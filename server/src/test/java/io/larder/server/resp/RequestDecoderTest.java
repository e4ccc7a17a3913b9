package io.larder.server.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.Words;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDecoderTest {

  private static final long SEED = 20261125;

  private final RequestDecoder decoder = new RequestDecoder();

  private static Arrivals bytes(String text) {
    Arrivals arrivals = new Arrivals();
    arrivals.add(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    return arrivals;
  }

  private static List<String> texts(Words words) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      texts.add(new String(words.bytes(i), StandardCharsets.ISO_8859_1));
    }
    return texts;
  }

  @Test
  void array_isItsWords() throws ProtocolException {
    Arrivals in = bytes("*2\r\n$4\r\nECHO\r\n$0\r\n\r\n");

    assertThat(texts(decoder.next(in))).containsExactly("ECHO", "");
    assertThat(decoder.next(in)).isNull();
  }

  @Test
  void emptyArraysAndLines_areNothing() throws ProtocolException {
    Arrivals in = bytes("*0\r\n\r\n*-1\r\n   \r\nPING\r\n");

    assertThat(texts(decoder.next(in))).containsExactly("PING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SET a b|SET,a,b",
        "SET  \"a b\"  'c d' |SET,a b,c d",
        "ECHO \"\\x41\\t\\q\"|ECHO,A\tq",
        "ECHO 'it\\'s'|ECHO,it's",
        "ECHO a\\nb|ECHO,a\\nb",
      })
  void line_isSplitAsAShellWould(String line, String expected) throws ProtocolException {
    assertThat(texts(decoder.next(bytes(line + "\r\n")))).containsExactly(expected.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*x\\r\\n|invalid multibulk length",
        "*2147483648\\r\\n|invalid multibulk length",
        "*01\\r\\n|invalid multibulk length",
        "*99999999999999999999\\r\\n|invalid multibulk length",
        "*1\\r\\n+a\\r\\n|expected '$', got '+'",
        "*1\\r\\n$-1\\r\\n|invalid bulk length",
        "*1\\r\\n$536870913\\r\\n|invalid bulk length",
        "*1\\r\\n$a\\r\\n|invalid bulk length",
        "ECHO \"a\\r\\n|unbalanced quotes in request",
        "ECHO \"a\"b\\r\\n|unbalanced quotes in request",
      })
  void noRequest_isAnErrorAsRedisWordsIt(String text, String error) {
    Arrivals in = bytes(text.replace("\\r", "\r").replace("\\n", "\n"));

    assertThatThrownBy(() -> decoder.next(in))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("Protocol error: " + error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*1\r\n$", "PING"})
  void endlessLine_isAnError(String start) {
    Arrivals in = bytes(start + "1".repeat(70_000));

    assertThatThrownBy(() -> decoder.next(in)).hasMessageContaining("too big");
  }

  @Test
  void stranger_mayNotSendMuch() {
    decoder.limit(RequestLimits.UNAUTHENTICATED);

    assertThatThrownBy(() -> decoder.next(bytes("*11\r\n")))
        .hasMessage("Protocol error: unauthenticated multibulk length");
    assertThatThrownBy(() -> new RequestDecoder().next(bytes("*1\r\n$-5\r\n")))
        .hasMessage("Protocol error: invalid bulk length");
  }

  @Test
  void announcedLength_takesNoMemory() throws ProtocolException {
    assertThat(decoder.next(bytes("*1048576\r\n$536870912\r\nabc"))).isNull();
    assertThat(decoder.pendingBytes()).isLessThan(1024);
  }

  /** Requests of any size, cut anywhere, come out as they went in. */
  @Test
  void requestsInPieces_comeOutWhole() throws ProtocolException {
    Random random = new Random(SEED);
    List<List<String>> sent = new ArrayList<>();
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    for (int i = 0; i < 300; i++) {
      List<String> request = randomRequest(random);
      sent.add(request);
      wire.writeBytes(encode(request));
    }

    List<List<String>> received = new ArrayList<>();
    Arrivals in = new Arrivals();
    byte[] all = wire.toByteArray();
    for (int at = 0; at < all.length; ) {
      int piece = Math.min(all.length - at, 1 + random.nextInt(random.nextBoolean() ? 10 : 5_000));
      in.add(Unpooled.wrappedBuffer(all, at, piece));
      at += piece;
      for (Words words = decoder.next(in); words != null; words = decoder.next(in)) {
        received.add(texts(words));
      }
      if (random.nextBoolean()) {
        in.settle();
      }
    }

    assertThat(received).as("seed " + SEED).isEqualTo(sent);
  }

  /** Any bytes give requests or an error: never another exception, never an endless loop. */
  @Test
  void anyBytes_areRequestsOrAnError() {
    Random random = new Random(SEED);
    String alphabet = "*$+-:0123456789\r\n\"'\\x aPING\0";
    for (int run = 0; run < 20_000; run++) {
      RequestDecoder fresh = new RequestDecoder();
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Arrivals in = bytes(text.toString());
      try {
        int requests = 0;
        while (fresh.next(in) != null) {
          assertThat(++requests).isLessThan(100);
        }
      } catch (ProtocolException wrong) {
        assertThat(wrong.text()).startsWith("Protocol error: ");
      }
    }
  }

  private static List<String> randomRequest(Random random) {
    List<String> request = new ArrayList<>();
    for (int words = 1 + random.nextInt(12); words > 0; words--) {
      int length = random.nextInt(20) == 0 ? random.nextInt(100_000) : random.nextInt(20);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append((char) random.nextInt(256));
      }
      request.add(word.toString());
    }
    return request;
  }

  private static byte[] encode(List<String> request) {
    StringBuilder text = new StringBuilder("*" + request.size() + "\r\n");
    request.forEach(
        word -> text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n"));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
