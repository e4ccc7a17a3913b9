package io.larder.server.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RespReplyTest {

  private static final long SEED = 20261126;

  private final RespReply reply = new RespReply(UnpooledByteBufAllocator.DEFAULT);

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String taken() {
    ByteBuf taken = reply.take();
    String text = taken.toString(StandardCharsets.ISO_8859_1);
    taken.release();
    return text;
  }

  @Test
  void numbers_areTheirDigits() {
    long[] numbers = {0, 9, 10, 99, 100, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE};
    StringBuilder expected = new StringBuilder();
    for (long number : numbers) {
      reply.integer(number);
      expected.append(':').append(number).append("\r\n");
    }

    assertThat(taken()).isEqualTo(expected.toString());
  }

  @Test
  void errorOfSeveralLines_isOneLine() {
    reply.failure(Failure.error("a\r\nb"));

    assertThat(taken()).isEqualTo("-ERR a  b\r\n");
  }

  @Test
  void shapesOfResp3_areMarked() {
    reply.speak(Reply.Protocol.RESP3);
    reply.nil();
    reply.bool(true);
    reply.real(1.5);
    reply.map(1);
    reply.verbatim("txt", "é");

    assertThat(taken()).isEqualTo("_\r\n#t\r\n,1.5\r\n%1\r\n=6\r\ntxt:" + "Ã©" + "\r\n");
  }

  /** Beside a plain stream of bytes: answers of any size, some of which are taken back. */
  @Test
  void answersOfAnySize_comeInTheirOrder() {
    Random random = new Random(SEED);
    for (int run = 0; run < 60; run++) {
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      for (int i = random.nextInt(40); i > 0; i--) {
        int before = reply.size();
        byte[] bytes = new byte[random.nextInt(random.nextInt(8) == 0 ? 200_000 : 5_000)];
        random.nextBytes(bytes);
        if (random.nextInt(4) == 0) {
          Reply apart = reply.deferred();
          apart.bulk(bytes);
          reply.append(reply.takeDeferred());
        } else {
          reply.bulk(bytes);
        }
        if (random.nextInt(5) == 0) {
          reply.cutTo(before);
        } else {
          expected.writeBytes(ascii("$" + bytes.length + "\r\n"));
          expected.writeBytes(bytes);
          expected.writeBytes(ascii("\r\n"));
        }
        assertThat(reply.size()).isEqualTo(expected.size());
      }
      assertThat(taken())
          .as("seed " + SEED)
          .isEqualTo(expected.toString(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void answerBeyondTheBound_isDroppedWithTheOthers() {
    reply.limit(100_000);
    reply.integer(1);
    reply.bulk(new byte[70_000]);
    assertThat(reply.isOverflown()).isFalse();

    reply.bulk(new byte[70_000]);
    reply.integer(2);

    assertThat(reply.isOverflown()).isTrue();
    assertThat(reply.size()).isZero();
    reply.restart();
    reply.integer(3);
    assertThat(taken()).isEqualTo(":3\r\n");
  }
}
