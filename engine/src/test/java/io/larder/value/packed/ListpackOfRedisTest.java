package io.larder.value.packed;

import static io.larder.value.packed.ListpackTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The serialized block against the one inside of what the real server dumps for a list. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class ListpackOfRedisTest {

  /** The list type whose dump is a count of nodes, then of each its container and its block. */
  private static final int QUICKLIST_2 = 18;

  private static final int PACKED = 2;

  @Test
  void toBytes_isWhatRedisStores() {
    List<String> elements =
        List.of(
            "",
            "0",
            "127",
            "128",
            "-1",
            "4095",
            "4096",
            "-4096",
            "-4097",
            "32767",
            "-32769",
            "8388607",
            "8388608",
            "-8388609",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "-0",
            "007",
            "x".repeat(63),
            "x".repeat(64),
            "x".repeat(125),
            "x".repeat(126),
            "y".repeat(4095),
            "y".repeat(4096),
            "z".repeat(16_377),
            "z".repeat(16_378));
    Listpack block = new Listpack();
    try (ReferenceServer server = ReferenceServer.start();
        RespClient redis = client(server)) {
      for (String element : elements) {
        redis.call("RPUSH", "list", element);
        block.append(bytes(element));
      }
      assertThat(block.toBytes()).isEqualTo(blockOfRedis(redis));
    }
  }

  @Test
  void toBytes_afterAProgramOfChanges_isWhatRedisStores() {
    Random random = new Random(2024);
    Listpack block = new Listpack();
    try (ReferenceServer server = ReferenceServer.start();
        RespClient redis = client(server)) {
      redis.call("RPUSH", "list", "first");
      block.append(bytes("first"));
      for (int step = 0; step < 600; step++) {
        String element = step % 3 == 0 ? "e" + step : Long.toString(random.nextLong() >> step % 64);
        int index = random.nextInt(block.size());
        String[] command =
            switch (random.nextInt(4)) {
              case 0 -> {
                block.append(bytes(element));
                yield new String[] {"RPUSH", "list", element};
              }
              case 1 -> {
                block.prepend(bytes(element));
                yield new String[] {"LPUSH", "list", element};
              }
              case 2 -> {
                block.replace(block.at(index), bytes(element));
                yield new String[] {"LSET", "list", Integer.toString(index), element};
              }
              default -> {
                int keep = Math.max(1, block.size() - 2);
                block.deleteRange(keep, 2);
                yield new String[] {"LTRIM", "list", "0", Integer.toString(keep - 1)};
              }
            };
        redis.call(command);
        if (step % 20 == 0) {
          assertThat(block.toBytes()).isEqualTo(blockOfRedis(redis));
        }
      }
    }
  }

  private static RespClient client(ReferenceServer server) {
    RespClient redis = server.connect();
    redis.call("CONFIG", "SET", "rdbcompression", "no");
    redis.call("CONFIG", "SET", "list-max-listpack-size", "-5");
    return redis;
  }

  private static byte[] blockOfRedis(RespClient redis) {
    byte[] dump = (byte[]) redis.call("DUMP", "list");
    assertThat(dump[0]).isEqualTo((byte) QUICKLIST_2);
    assertThat(dump[1]).isEqualTo((byte) 1);
    assertThat(dump[2]).isEqualTo((byte) PACKED);
    // Lengths below 64 take a byte, below 16,384 two, others five.
    int start =
        3
            + switch (dump[3] >> 6 & 3) {
              case 0 -> 1;
              case 1 -> 2;
              default -> 5;
            };
    // The version of the format and a checksum follow.
    return Arrays.copyOfRange(dump, start, dump.length - 10);
  }
}
