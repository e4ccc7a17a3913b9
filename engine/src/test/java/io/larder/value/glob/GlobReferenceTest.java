package io.larder.value.glob;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Asks the real Redis by {@code KEYS}. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class GlobReferenceTest {

  private static final int KEYS = 200;
  private static final int PATTERNS = 3_000;

  @Test
  void generatedPatterns_matchTheKeysThatRedisFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    ReferenceServer server = ReferenceServer.shared();
    server.flush();
    try (RespClient client = server.connect()) {
      Set<String> keys = new TreeSet<>();
      while (keys.size() < KEYS) {
        keys.add(word(random, "ab]-\\^*?\0\u00ff\u0080[", 4));
      }
      keys.forEach(key -> client.call(bytes("SET"), bytes(key), bytes("x")));
      for (int i = 0; i < PATTERNS; i++) {
        String pattern = word(random, "ab*?[]^-\\[]\0\u00ff\u0080", 8);
        Glob glob = Glob.compile(bytes(pattern));
        Set<String> found =
            keys.stream()
                .filter(key -> glob.isStar() || glob.matches(bytes(key)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
            .as("seed %d: %s", seed, pattern)
            .isEqualTo(texts(client.call(bytes("KEYS"), bytes(pattern))));
      }
    }
  }

  private static Set<String> texts(@Nullable Object reply) {
    Set<String> texts = new TreeSet<>();
    ((List<?>) reply).forEach(text -> texts.add(new String((byte[]) text, ISO_8859_1)));
    return texts;
  }

  private static String word(Random random, String alphabet, int longest) {
    return random
        .ints(random.nextInt(longest + 1), 0, alphabet.length())
        .mapToObj(i -> alphabet.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
