package io.larder.value.string.hyperloglog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives the real Redis the same elements, and compares counts and strings. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class HyperLogLogReferenceTest {

  private static final int STEPS = 250;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final Map<String, HyperLogLog> logs = new TreeMap<>();
  private RespClient client;
  private int maxSparse;

  @BeforeEach
  void connect() {
    ReferenceServer.shared().flush();
    client = ReferenceServer.shared().connect();
  }

  @AfterEach
  void restoreSetting() {
    client.call("CONFIG", "SET", "hll-sparse-max-bytes", "3000");
    client.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 100, 3000, 15000})
  void sameCommands_giveTheSameRepliesAndStrings(int maxSparseBytes) {
    maxSparse = maxSparseBytes;
    client.call("CONFIG", "SET", "hll-sparse-max-bytes", Integer.toString(maxSparse));
    for (int i = 0; i < STEPS; i++) {
      String key = key();
      switch (random.nextInt(6)) {
        case 0 -> count(key);
        case 1 -> countOfUnion(key, key());
        case 2 -> merge(key, key(), key());
        default -> add(key, random.nextInt(30) == 0 ? 2_000 : random.nextInt(20));
      }
      HyperLogLog log = logs.get(key);
      assertThat((byte[]) client.call("GET", key))
          .as("seed %d, step %d", seed, i)
          .isEqualTo(log == null ? null : log.string().toByteArray());
    }
  }

  private void add(String key, int elements) {
    List<byte[]> words = new ArrayList<>(List.of(bytes("PFADD"), bytes(key)));
    boolean changed = !logs.containsKey(key);
    HyperLogLog log = logAt(key);
    for (int i = 0; i < elements; i++) {
      byte[] element = element();
      words.add(element);
      changed |= log.add(element);
    }
    if (changed) {
      log.forgetCount();
    }
    assertReply(changed ? 1L : 0L, client.call(words.toArray(new byte[0][])));
  }

  private void count(String key) {
    HyperLogLog log = logs.get(key);
    assertReply(log == null ? 0L : log.count(), client.call("PFCOUNT", key));
  }

  private void countOfUnion(String key, String other) {
    assertReply(union(key, other).count(), client.call("PFCOUNT", key, other));
  }

  private void merge(String key, String one, String other) {
    Union union = union(key, one, other);
    logAt(key).merge(union);
    client.call("PFMERGE", key, one, other);
  }

  private void assertReply(long expected, @Nullable Object reply) {
    assertThat(reply).as("seed %d", seed).isEqualTo(expected);
  }

  private HyperLogLog logAt(String key) {
    return logs.computeIfAbsent(key, absent -> HyperLogLog.empty(maxSparse));
  }

  private Union union(String... keys) {
    Union union = new Union();
    Stream.of(keys).filter(logs::containsKey).map(logs::get).forEach(union::add);
    return union;
  }

  private String key() {
    return "key" + random.nextInt(4);
  }

  private byte[] element() {
    byte[] element = new byte[random.nextInt(20)];
    if (random.nextBoolean()) {
      random.nextBytes(element);
      return element;
    }
    return bytes("element" + random.nextInt(3_000));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
