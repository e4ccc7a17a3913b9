package io.larder.catalog.hyperloglog;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.TestSession;
import io.larder.catalog.Words;
import io.larder.value.SmallLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HyperLogLogCatalogTest {

  private static final int DENSE_LENGTH = 12_304;

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void pfadd_tellsWhetherItNotedSomethingNew() {
    assertThat(redis.run("PFADD k a b c")).isEqualTo("1");
    assertThat(redis.run("PFADD k a b")).isEqualTo("0");
    assertThat(redis.run("PFCOUNT k")).isEqualTo("3");
    assertThat(redis.run("PFADD empty")).isEqualTo("1");
    assertThat(redis.run("PFADD empty")).isEqualTo("0");
    assertThat(redis.run("PFCOUNT empty absent")).isEqualTo("0");
    assertThat(redis.run("PFCOUNT absent")).isEqualTo("0");
  }

  @Test
  void pfadd_keepsTheDeadline() {
    redis.run("PFADD k a");
    redis.run("GETEX k PX 10");
    redis.run("PFADD k b");
    redis.run("PFCOUNT k");
    redis.clock.advanceMillis(10);

    assertThat(redis.run("PFCOUNT k")).isEqualTo("0");
  }

  @Test
  void manyElements_takeTheDenseLayout_soonerWithTinyLimits() {
    try (TestSession tiny = new TestSession(SmallLimits.TINY)) {
      tiny.run(pfadd("k", 0, 100));
      redis.run(pfadd("k", 0, 100));

      assertThat(tiny.run("STRLEN k")).isEqualTo("" + DENSE_LENGTH);
      assertThat(redis.run("STRLEN k")).isNotEqualTo("" + DENSE_LENGTH);
      assertThat(tiny.run("PFCOUNT k")).isEqualTo(redis.run("PFCOUNT k"));
    }
  }

  @Test
  void pfmerge_notesTheUnion() {
    redis.run(pfadd("a", 0, 60));
    redis.run(pfadd("b", 40, 100));
    assertThat(redis.run("PFCOUNT a b")).isEqualTo(redis.run("PFCOUNT b a absent"));
    assertThat(redis.run("PFMERGE a b absent")).isEqualTo("OK");
    assertThat(redis.run("PFCOUNT a")).isEqualTo(redis.run("PFCOUNT a b"));
    assertThat(redis.run("PFMERGE new")).isEqualTo("OK");
    assertThat(redis.run("PFCOUNT new")).isEqualTo("0");
  }

  @Test
  void stringsThatAreNone_areRefused() {
    redis.run("MSET text hello number 5");
    String refusal = "WRONGTYPE Key is not a valid HyperLogLog string value.";

    assertThat(redis.run("PFADD text a")).isEqualTo(refusal);
    assertThat(redis.run("PFCOUNT number")).isEqualTo(refusal);
    assertThat(redis.run("PFCOUNT absent text")).isEqualTo(refusal);
    assertThat(redis.run("PFMERGE new text")).isEqualTo(refusal);
    assertThat(redis.run("MGET text new")).isEqualTo("[\"hello\" (nil)]");
  }

  @Test
  void corruptedOnes_areRefused_andStayAsTheyAre() {
    byte[] corrupted = HexFormat.of().parseHex("48594c4c010000000000000000000080");
    run("SET", "k", corrupted);
    String refusal = "INVALIDOBJ Corrupted HLL object detected";

    assertThat(redis.run("PFADD k a")).isEqualTo(refusal);
    assertThat(redis.run("PFCOUNT k")).isEqualTo(refusal);
    assertThat(redis.run("PFCOUNT k absent")).isEqualTo(refusal);
    assertThat(redis.run("PFMERGE k absent")).isEqualTo(refusal);
    assertThat(redis.run("PFMERGE new k")).isEqualTo(refusal);
    assertThat(((ReplyTree.Stored) run("GET", "k")).bytes()).isEqualTo(corrupted);
  }

  @Test
  void pfcount_keepsItsAnswerInTheString() {
    redis.run("PFADD k a b c");
    byte[] before = ((ReplyTree.Stored) run("GET", "k")).bytes();
    redis.run("PFCOUNT k");
    byte[] after = ((ReplyTree.Stored) run("GET", "k")).bytes();

    assertThat(Arrays.copyOfRange(before, 8, 16)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0x80);
    assertThat(Arrays.copyOfRange(after, 8, 16)).containsExactly(3, 0, 0, 0, 0, 0, 0, 0);
  }

  private static String[] pfadd(String key, int from, int to) {
    return Stream.concat(
            Stream.of("PFADD", key), IntStream.range(from, to).mapToObj(i -> "element-" + i))
        .toArray(String[]::new);
  }

  private Object run(Object... words) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
    Object[] bytes =
        Stream.of(words)
            .map(word -> word instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : word)
            .toArray();
    redis.session.execute(new Words(bytes), reply, () -> {});
    return reply.root();
  }
}
