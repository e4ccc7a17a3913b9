package io.larder.catalog.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.testkit.reference.ReferenceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The differential suite finds what is broken, and shows it by a short program. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
final class ComparisonTest {

  private static final List<Command> COMMANDS = Catalog.REDIS.commands();

  @Test
  void valueThatIsNotThere_isFoundByTwoRequestsAtMost() {
    Difference difference =
        findFailure(
            CommandGroup.STRING,
            (request, answer) -> request.is(0, "GET") && answer instanceof byte[] ? null : answer);
    assertThat(difference.program().requests()).hasSizeLessThanOrEqualTo(2);
    assertThat(difference.request().name()).isEqualTo("GET");
  }

  @Test
  void timeToLiveThatIsLost_isFoundByTheInspectionOfKeys() {
    Difference difference =
        findFailure(
            CommandGroup.STRING,
            (request, answer) ->
                request.is(0, "PTTL") && answer instanceof Long millis && millis > 0
                    ? (Object) (-1L)
                    : answer);
    assertThat(difference.program().requests()).hasSizeLessThanOrEqualTo(2);
    assertThat(difference.request().name()).isEqualTo("PTTL");
  }

  private static Difference findFailure(
      CommandGroup group, BiFunction<Request, @Nullable Object, @Nullable Object> fault) {
    ReferenceServer server = ReferenceServer.shared();
    ProgramGenerator generator = new ProgramGenerator(strings(), List.of(new byte[] {1}));
    try (Subject faulty = new FaultySubject(new LarderSubject(), fault);
        WireSide redis = new WireSide(server.connect())) {
      Comparison comparison = new Comparison(faulty, redis, server.release(), new Tally(COMMANDS));
      for (long seed = 0; seed < 500; seed++) {
        Difference difference = comparison.first(generator.generate(group, seed));
        if (difference != null) {
          return comparison.shrink(difference);
        }
      }
    }
    return fail("no program found what is broken");
  }

  private static List<Command> strings() {
    List<Command> all = new ArrayList<>(COMMANDS);
    all.removeIf(command -> command.group() != CommandGroup.STRING);
    return all;
  }

  /** Larder with a fault in its answers. */
  private record FaultySubject(
      Subject sound, BiFunction<Request, @Nullable Object, @Nullable Object> fault)
      implements Subject {

    @Override
    public void begin(Program program) {
      sound.begin(program);
    }

    @Override
    public @Nullable Object answer(Request request) {
      return fault.apply(request, sound.answer(request));
    }

    @Override
    public boolean answersAtOnce() {
      return sound.answersAtOnce();
    }

    @Override
    public void close() {
      sound.close();
    }
  }
}
