package io.larder.value.set;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.value.EncodingLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heap that sets take, beside what {@code MEMORY USAGE} of the real Redis says. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class SetMemoryTest {

  private static final double MOST = 1.3;
  private static final String KEY = "memory-of-a-set";

  @ParameterizedTest
  @CsvSource({
    "20, 10",
    "100, 10",
    "100, 40",
    "129, 10",
    "200, 40",
    "1000, 10",
    "1000, 100",
    "20000, 10",
    "20000, 30",
    "20000, 100"
  })
  void members_ofText_takeLittleMoreThanInRedis(int members, int length) {
    Random random = new Random(members);
    List<byte[]> texts = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      StringBuilder text = new StringBuilder("m" + i + "-");
      while (text.length() < length) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      texts.add(text.toString().getBytes(US_ASCII));
    }
    compare(texts);
  }

  @ParameterizedTest
  @CsvSource({"20, 1", "500, 10", "500, 100000000", "500, 100000000000000", "5000, 1000"})
  void members_ofIntegers_takeLittleMoreThanInRedis(int members, long factor) {
    List<byte[]> integers = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      integers.add(Long.toString(i * factor).getBytes(US_ASCII));
    }
    compare(integers);
  }

  private static void compare(List<byte[]> members) {
    SetValue set = SetValue.empty();
    long redis;
    try (RespClient client = ReferenceServer.shared().connect()) {
      client.call("DEL", KEY);
      for (byte[] member : members) {
        set = set.add(member, EncodingLimits.DEFAULTS);
        client.send("SADD".getBytes(US_ASCII), KEY.getBytes(US_ASCII), member);
        client.receive();
      }
      redis = (Long) client.call("MEMORY", "USAGE", KEY, "SAMPLES", "0");
      client.call("DEL", KEY);
    }
    assertThat((double) set.heapBytes()).isLessThan(MOST * redis);
  }
}
