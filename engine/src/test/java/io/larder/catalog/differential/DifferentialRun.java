package io.larder.catalog.differential;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.ServerVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Runs generated programs on a subject and on the shared real server, group after group, and counts
 * what was compared.
 *
 * <p>{@code -Dlarder.seed=N} runs the programs of a seed again, {@code -Dlarder.stress=true} runs
 * ten times as many, {@code -Dlarder.group=LIST} those of one group alone, {@code
 * -Dlarder.differences=N} looks for more than one failure of a group, and {@code
 * -Dlarder.redis-server=FILE} chooses another server.
 */
public final class DifferentialRun {

  private static final long BUILD_SEED = 20_261_125; // a build gives the same verdict every time
  private static final long SEED =
      Long.getLong(
          "larder.seed",
          Boolean.getBoolean("larder.stress")
              ? new SplittableRandom().nextLong() >>> 1
              : BUILD_SEED);
  private static final int MOST_DIFFERENCES = Integer.getInteger("larder.differences", 1);

  private static final List<Command> COMMANDS = Catalog.REDIS.commands();

  private final ReferenceServer server = ReferenceServer.shared();
  private final Tally tally = new Tally(COMMANDS);
  private final List<Command> comparable;
  private final ProgramGenerator generator;
  private final long requestsOfAGroup;

  /**
   * A run, which needs a real server.
   *
   * @param requests how many a build compares
   */
  public DifferentialRun(int requests) {
    ServerVersion version = server.version();
    comparable =
        COMMANDS.stream()
            .filter(command -> ServerVersion.in(command.since()).compareTo(version) <= 0)
            .filter(command -> !NotCompared.NAMES.containsKey(command.name()))
            .toList();
    generator = new ProgramGenerator(comparable, Payloads.of(server));
    int all = Boolean.getBoolean("larder.stress") ? 10 * requests : requests;
    requestsOfAGroup = all / groups().count() + 1;
  }

  /** The groups of commands to run programs of. */
  public Stream<CommandGroup> groups() {
    String only = System.getProperty("larder.group", "");
    return comparable.stream()
        .map(Command::group)
        .distinct()
        .filter(group -> only.isEmpty() || group.name().equalsIgnoreCase(only));
  }

  /** Runs the programs of a group: the shortest one of each difference, or nothing. */
  public String differences(CommandGroup group, Subject subject) {
    Map<String, String> differences = new LinkedHashMap<>();
    try (WireSide redis = new WireSide(server.connect())) {
      ServerVersion release = server.release();
      Comparison comparison = new Comparison(subject, redis, release, tally);
      long until = tally.requests() + requestsOfAGroup;
      long seed = SEED;
      while (tally.requests() < until && differences.size() < MOST_DIFFERENCES) {
        Difference found = comparison.first(generator.generate(group, seed));
        if (found != null && !differences.containsKey(found.kind())) {
          Comparison uncounted = new Comparison(subject, redis, release, new Tally(COMMANDS));
          differences.put(found.kind(), uncounted.shrink(found).toString());
        }
        seed++;
      }
    }
    return differences.isEmpty()
        ? ""
        : "seed %d (again with -Dlarder.seed=%d), shortest programs:%n%s"
            .formatted(SEED, SEED, String.join("\n\n", differences.values()));
  }

  /** What was compared so far, as a table. */
  public String table(String subject) {
    return tally.table(
        "Differential suite: %s against %s (as Redis %s), seed %d"
            .formatted(subject, server.title(), server.version(), SEED));
  }
}
