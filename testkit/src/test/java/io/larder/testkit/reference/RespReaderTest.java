package io.larder.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RespReaderTest {

  @Test
  void repliesOfResp2_decodeToPlainValues() throws IOException {
    assertThat(read("+OK\r\n")).isEqualTo(SimpleText.OK);
    assertThat(read("-WRONGTYPE no\r\n")).isEqualTo(new ErrorText("WRONGTYPE no"));
    assertThat(read(":-7\r\n")).isEqualTo(-7L);
    assertThat(read("$2\r\na\r\r\n")).isEqualTo(bytes("a\r"));
    assertThat(read("$-1\r\n")).isNull();
    assertThat(read("*-1\r\n")).isEqualTo(NullArray.INSTANCE);
    assertThat(read("*0\r\n")).isEqualTo(List.of());
  }

  @Test
  void repliesOfResp3_decodeToPlainValues() throws IOException {
    assertThat(read("_\r\n")).isNull();
    assertThat(read(",-inf\r\n")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(read(",1.5\r\n")).isEqualTo(1.5);
    assertThat(read("#t\r\n")).isEqualTo(true);
    assertThat(read("(123456789012345678901\r\n"))
        .isEqualTo(new BigInteger("123456789012345678901"));
    assertThat(read("=6\r\ntxt:hi\r\n")).isEqualTo(new VerbatimText("txt", "hi"));
    assertThat(read("!5\r\nERR x\r\n")).isEqualTo(new ErrorText("ERR x"));
    assertThat(read(">1\r\n:1\r\n")).isEqualTo(new PushReply(List.of(1L)));
    assertThat(read("|1\r\n+a\r\n:1\r\n:2\r\n")).isEqualTo(2L);
  }

  @Test
  void mapsAndSets_keepOrderAndRepetition() throws IOException {
    assertThat(read("%2\r\n$1\r\na\r\n:1\r\n$1\r\na\r\n:2\r\n"))
        .isEqualTo(
            new MapReply(
                List.of(new MapReply.Pair(bytes("a"), 1L), new MapReply.Pair(bytes("a"), 2L))));
    assertThat(read("~2\r\n$1\r\na\r\n_\r\n"))
        .isEqualTo(new SetReply(Arrays.asList(bytes("a"), null)))
        .isNotEqualTo(new SetReply(Arrays.asList(null, bytes("a"))));
  }

  @Test
  void nestedArrays_areSameByContent() throws IOException {
    Object reply = read("*2\r\n*1\r\n$1\r\na\r\n$-1\r\n");
    assertThat(Replies.same(reply, Arrays.asList(List.of(bytes("a")), null))).isTrue();
    assertThat(Replies.same(reply, Arrays.asList(List.of(bytes("b")), null))).isFalse();
    assertThat(Replies.hash(reply))
        .isEqualTo(Replies.hash(Arrays.asList(List.of(bytes("a")), null)));
  }

  @Test
  void rawReply_isItsBytesAndNoMore() throws IOException {
    RespReader reader = new RespReader(stream("*2\r\n$1\r\na\r\n:2\r\n+OK\r\n"));
    assertThat(reader.readRaw()).isEqualTo(bytes("*2\r\n$1\r\na\r\n:2\r\n"));
    assertThat(reader.read()).isEqualTo(SimpleText.OK);
  }

  @Test
  void streamThatEndsWithinReply_isAnError() {
    assertThatThrownBy(() -> read("*2\r\n:1\r\n")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("?\r\n")).isInstanceOf(IOException.class);
  }

  private static Object read(String text) throws IOException {
    return new RespReader(stream(text)).read();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
