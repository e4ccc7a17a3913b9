package io.larder.value.set;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seeded programs over a set that grows through its encodings, beside a {@link HashSet}. */
class SetProgramTest {

  @Test
  void program_holdsWhatAHashSetHolds() {
    for (long seed = 1; seed <= 300; seed++) {
      new Program(seed).run();
    }
  }

  private static final class Program {

    private final Random random;
    private final long seed;
    private final EncodingLimits limits;
    private final int members;
    private final boolean integersOnly;
    private SetValue set = SetValue.empty();
    private Set<String> twin = new HashSet<>();

    Program(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.limits = random.nextBoolean() ? SmallLimits.TINY : EncodingLimits.DEFAULTS;
      this.members = random.nextBoolean() ? 8 : 1_000;
      this.integersOnly = random.nextBoolean();
    }

    void run() {
      for (int step = 0; step < 600; step++) {
        step(member());
        assertThat(set.size()).as("seed %d", seed).isEqualTo(twin.size());
      }
      Set<String> left = new HashSet<>();
      set.forEach(member -> left.add(new String(member, US_ASCII)));
      assertThat(left).as("seed %d", seed).isEqualTo(twin);
    }

    private String member() {
      int number = random.nextInt(members);
      if (integersOnly || random.nextInt(3) > 0) {
        return Long.toString((long) (number - 4) << (number % 3 * 20));
      }
      return "m" + number;
    }

    private void step(String member) {
      byte[] bytes = member.getBytes(US_ASCII);
      switch (random.nextInt(20)) {
        case 0 -> {
          assertThat(set.remove(bytes)).as("seed %d", seed).isEqualTo(twin.remove(member));
        }
        case 1 -> popSome();
        case 2 -> set = set.making(random.nextInt(members), limits);
        case 3 -> set = set.copy();
        case 4, 5, 6 -> {
          assertThat(set.contains(bytes)).as("seed %d", seed).isEqualTo(twin.contains(member));
        }
        default -> {
          set = set.add(bytes, limits);
          twin.add(member);
        }
      }
      checkEncoding();
    }

    private void popSome() {
      SetValue.Popped popped = set.pop(random.nextInt(set.size() + 2), random, limits);
      for (byte[] member : popped.members()) {
        assertThat(twin.remove(new String(member, US_ASCII))).as("seed %d", seed).isTrue();
      }
      set = popped.kept();
    }

    private void checkEncoding() {
      int most =
          switch (set.encoding()) {
            case "intset" -> limits.setMaxIntsetEntries();
            case "listpack" -> limits.setMaxListpackEntries();
            default -> Integer.MAX_VALUE;
          };
      assertThat(set.size()).as("seed %d", seed).isLessThanOrEqualTo(most);
    }
  }
}
