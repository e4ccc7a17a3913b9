package io.larder.catalog.differential;

import static org.assertj.core.api.Assertions.fail;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.ServerVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Larder and a real Redis do the same, whatever the program. A failure prints its seed and the
 * shortest program that still fails.
 *
 * <p>{@code -Dlarder.seed=N} runs the programs of a seed again, {@code -Dlarder.stress=true} runs
 * ten times as many, {@code -Dlarder.group=LIST} those of one group alone, {@code
 * -Dlarder.differences=N} looks for more than one failure of a group, and {@code
 * -Dlarder.redis-server=FILE} chooses another server.
 */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
final class DifferentialTest {

  private static final long BUILD_SEED = 20_261_125; // a build gives the same verdict every time
  private static final long SEED =
      Long.getLong(
          "larder.seed",
          Boolean.getBoolean("larder.stress")
              ? new SplittableRandom().nextLong() >>> 1
              : BUILD_SEED);
  private static final int REQUESTS = Boolean.getBoolean("larder.stress") ? 2_000_000 : 200_000;
  private static final int MOST_DIFFERENCES = Integer.getInteger("larder.differences", 1);

  private static final List<Command> COMMANDS = Catalog.REDIS.commands();
  private static final Tally TALLY = new Tally(COMMANDS);

  private static List<byte[]> payloads = List.of();

  @BeforeAll
  static void collectPayloads() {
    payloads = Payloads.of(ReferenceServer.shared());
  }

  @AfterAll
  static void printSummary() {
    ReferenceServer server = ReferenceServer.shared();
    System.out.println(
        TALLY.table(
            "Differential suite: Larder against %s (as Redis %s), seed %d"
                .formatted(server.title(), server.version(), SEED)));
  }

  static Stream<CommandGroup> groups() {
    String only = System.getProperty("larder.group", "");
    return comparable().stream()
        .map(Command::group)
        .distinct()
        .filter(group -> only.isEmpty() || group.name().equalsIgnoreCase(only));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void programs_onLarder_answerAsOnRedis(CommandGroup group) {
    ProgramGenerator generator = new ProgramGenerator(comparable(), payloads);
    Map<String, String> differences = new LinkedHashMap<>();
    try (LarderSubject larder = new LarderSubject();
        RedisSide redis = new RedisSide(ReferenceServer.shared())) {
      ServerVersion release = ReferenceServer.shared().release();
      Comparison comparison = new Comparison(larder, redis, release, TALLY);
      long until = TALLY.requests() + REQUESTS / groups().count() + 1;
      long seed = SEED;
      while (TALLY.requests() < until && differences.size() < MOST_DIFFERENCES) {
        Difference found = comparison.first(generator.generate(group, seed));
        if (found != null && !differences.containsKey(found.kind())) {
          Comparison uncounted = new Comparison(larder, redis, release, new Tally(COMMANDS));
          differences.put(found.kind(), uncounted.shrink(found).toString());
        }
        seed++;
      }
    }
    if (!differences.isEmpty()) {
      fail(
          "seed %d (again with -Dlarder.seed=%d), shortest programs:%n%s",
          SEED, SEED, String.join("\n\n", differences.values()));
    }
  }

  /** The commands that the server has. */
  private static List<Command> comparable() {
    ServerVersion version = ReferenceServer.shared().version();
    List<Command> all = new ArrayList<>();
    for (Command command : COMMANDS) {
      if (ServerVersion.in(command.since()).compareTo(version) <= 0
          && !NotCompared.NAMES.containsKey(command.name())) {
        all.add(command);
      }
    }
    return all;
  }
}
