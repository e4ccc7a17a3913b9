package io.larder.catalog.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.CommandGroup;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Larder and a real Redis do the same, whatever the program. A failure prints its seed and the
 * shortest program that still fails; {@link DifferentialRun} tells how to run it again.
 */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
final class DifferentialTest {

  private static DifferentialRun run;

  @BeforeAll
  static void prepare() {
    run = new DifferentialRun(200_000);
  }

  @AfterAll
  static void printSummary() {
    System.out.println(run.table("Larder"));
  }

  static Stream<CommandGroup> groups() {
    return run.groups();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void programs_onLarder_answerAsOnRedis(CommandGroup group) {
    try (LarderSubject larder = new LarderSubject()) {
      assertThat(run.differences(group, larder)).isEmpty();
    }
  }
}
