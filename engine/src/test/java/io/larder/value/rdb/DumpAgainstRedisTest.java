package io.larder.value.rdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Payloads of a real server are read here, and those written here are read there. */
@EnabledIf(
    value = "io.larder.testkit.reference.ReferenceServer#isAvailable",
    disabledReason = "there is no redis-server")
class DumpAgainstRedisTest {

  private static final EncodingLimits LIMITS = EncodingLimits.DEFAULTS;

  private RespClient redis;

  @BeforeEach
  void connect() {
    ReferenceServer.shared().flush();
    redis = ReferenceServer.shared().connect();
  }

  @AfterEach
  void disconnect() {
    redis.close();
  }

  @Test
  void whatIsWrittenHere_isRestoredThere_andReadBackHere() throws MalformedRdbException {
    SampleValues samples = new SampleValues(new Random(4));
    for (int round = 0; round < 24; round++) {
      EncodingLimits limits = round % 2 == 0 ? SmallLimits.TINY : LIMITS;
      for (CollectionValue value : samples.oneOfEach(round * 8 + 5, limits)) {
        Object answer = redis.call(words("RESTORE", "k", "0", DumpPayload.of(value), "REPLACE"));

        assertThat(answer).as("round %d, %s", round, value.type()).isEqualTo(SimpleText.OK);
        assertThat(Contents.of(redis, "k")).isEqualTo(Contents.of(value));
        assertThat(Contents.of(dumped())).isEqualTo(Contents.of(value));
      }
    }
  }

  @Test
  void strings_areUnderstood_bothWays() throws MalformedRdbException {
    for (String text : List.of("", "0", "-129", "99999999999", "a", "word ".repeat(5_000))) {
      byte[] string = text.getBytes(StandardCharsets.ISO_8859_1);
      redis.call(words("RESTORE", "k", "0", DumpPayload.of(string), "REPLACE"));

      assertThat(redis.call("GET", "k")).isEqualTo(string);
      assertThat(dumped()).isEqualTo(string);
    }
  }

  @Test
  void formsOfOldServers_areReadAlike() throws MalformedRdbException {
    restoreBoth(RdbType.LIST_ZIPLIST, Ziplists.of("a", 5L, "b".repeat(300), -70_000L, 1L << 40));
    restoreBoth(RdbType.HASH_ZIPLIST, Ziplists.of("f", 1L, "g", "x".repeat(70)));
    restoreBoth(RdbType.HASH_ZIPMAP, Ziplists.zipmap(0, "f", "1", "g", "w".repeat(260)));
    restoreBoth(RdbType.SORTED_SET_ZIPLIST, Ziplists.of("a", 1L, "b", "2.5", "c", "inf"));
    restoreBoth(RdbType.SET_INTSET, Ziplists.intset(4, -70_000, 1, 70_000));
  }

  private void restoreBoth(RdbType type, byte[] packed) throws MalformedRdbException {
    RdbWriter writer = new RdbWriter();
    writer.octet(type.number());
    writer.string(packed);
    byte[] payload = DumpPayload.closed(writer, 9);

    assertThat(redis.call(words("RESTORE", "k", "0", payload, "REPLACE")))
        .as(type.name())
        .isEqualTo(SimpleText.OK);
    assertThat(Contents.of(DumpPayload.read(payload, LIMITS))).isEqualTo(Contents.of(redis, "k"));
  }

  private Object dumped() throws MalformedRdbException {
    byte[] payload = (byte[]) redis.call("DUMP", "k");
    assertThat(DumpPayload.isSound(payload)).isTrue();
    return DumpPayload.read(payload, LIMITS);
  }

  private static byte[][] words(Object... words) {
    byte[][] bytes = new byte[words.length][];
    for (int i = 0; i < words.length; i++) {
      bytes[i] =
          words[i] instanceof byte[] given
              ? given
              : words[i].toString().getBytes(StandardCharsets.ISO_8859_1);
    }
    return bytes;
  }
}
