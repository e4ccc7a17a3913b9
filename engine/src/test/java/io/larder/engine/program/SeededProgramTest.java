package io.larder.engine.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.larder.engine.Bound;
import io.larder.engine.Change;
import io.larder.engine.ChangeKind;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.KeyspaceOptions;
import io.larder.testkit.ManualClock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A keyspace and its naive twin do the same, whatever the program. A failure prints its seed and
 * the shortest program that still fails.
 */
class SeededProgramTest {

  private static final int STEPS = 200;
  private static final ProgramGenerator WILD =
      new ProgramGenerator(64, true, ProgramGenerator.NUMBERS);
  private static final ProgramGenerator TAME =
      new ProgramGenerator(64, false, ProgramGenerator.STRINGS);

  @Test
  void programs_onAnUnboundedKeyspace_doAsOnTheTwin() {
    run(500, STEPS, WILD, SeededProgramTest::unbounded);
  }

  @ParameterizedTest
  @EnumSource
  void programs_onAKeyspaceBoundedByEntries_loseOnlyWhatItsStreamSays(EvictionPolicy policy) {
    run(200, STEPS, TAME, bounded(Bound.entries(12), policy));
  }

  @ParameterizedTest
  @EnumSource
  void programs_onAKeyspaceBoundedByBytes_loseOnlyWhatItsStreamSays(EvictionPolicy policy) {
    run(200, STEPS, TAME, bounded(Bound.bytes(3_000), policy));
  }

  @Test
  @Tag("stress")
  void programs_longAndMany_doAsOnTheTwin() {
    run(20_000, STEPS, WILD, SeededProgramTest::unbounded);
    ProgramGenerator wide = new ProgramGenerator(5_000, true, ProgramGenerator.NUMBERS);
    run(100, 50_000, wide, SeededProgramTest::unbounded);
    for (EvictionPolicy policy : EvictionPolicy.values()) {
      run(2_000, STEPS, TAME, bounded(Bound.entries(12), policy));
      run(2_000, STEPS, TAME, bounded(Bound.bytes(3_000), policy));
    }
  }

  @Test
  void programs_onAKeyspaceThatKeepsADeadlineTooLong_findIt() {
    List<Op> shortest =
        findFailure(
            clock ->
                new KeyspaceSubject(clock, KeyspaceOptions.DEFAULTS) {
                  @Override
                  public boolean putIfAbsent(Key key, Object value, long expireAtMillis) {
                    return super.putIfAbsent(
                        key,
                        value,
                        expireAtMillis == nowMillis() ? nowMillis() + 1 : expireAtMillis);
                  }
                });
    assertThat(shortest).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void programs_onAKeyspaceThatLosesAChange_findIt() {
    List<Op> shortest =
        findFailure(
            clock ->
                new KeyspaceSubject(clock, KeyspaceOptions.DEFAULTS) {
                  @Override
                  public List<Change<Key>> drainChanges() {
                    List<Change<Key>> all = super.drainChanges();
                    return all.stream()
                        .filter(change -> change.kind() != ChangeKind.RETIMED)
                        .toList();
                  }
                });
    assertThat(shortest).hasSize(2);
  }

  @Test
  void programs_onAKeyspaceThatForgetsToKeepTheDeadline_findIt() {
    List<Op> shortest =
        findFailure(
            clock ->
                new KeyspaceSubject(clock, KeyspaceOptions.DEFAULTS) {
                  @Override
                  public @Nullable Object put(
                      Key key, Object value, long ifAbsent, long ifPresent) {
                    return super.put(key, value, ifAbsent, Math.max(ifPresent, 0));
                  }
                });
    assertThat(shortest).hasSize(2);
  }

  private static List<Op> findFailure(Function<ManualClock, KeyspaceSubject> broken) {
    Comparison comparison = new Comparison(broken);
    for (long seed = 0; seed < 500; seed++) {
      List<Op> program = WILD.generate(seed, STEPS);
      if (comparison.firstDifference(program) != null) {
        return Shrinker.shrink(program, shorter -> comparison.firstDifference(shorter) != null);
      }
    }
    return fail("no program found what is broken");
  }

  private static void run(
      int programs,
      int steps,
      ProgramGenerator generator,
      Function<ManualClock, KeyspaceSubject> subjects) {
    Comparison comparison = new Comparison(subjects);
    long first = Long.getLong("larder.seed", 1);
    for (long seed = first; seed < first + programs; seed++) {
      List<Op> program = generator.generate(seed, steps);
      if (comparison.firstDifference(program) != null) {
        List<Op> shortest =
            Shrinker.shrink(program, shorter -> comparison.firstDifference(shorter) != null);
        fail(
            "seed %d (run again with -Dlarder.seed=%d), shortest program:%n%s%n%s",
            seed,
            seed,
            shortest.stream().map(Op::toString).collect(Collectors.joining("\n")),
            comparison.firstDifference(shortest));
      }
    }
  }

  private static KeyspaceSubject unbounded(ManualClock clock) {
    return new KeyspaceSubject(clock, KeyspaceOptions.DEFAULTS);
  }

  private static Function<ManualClock, KeyspaceSubject> bounded(
      Bound bound, EvictionPolicy policy) {
    return clock ->
        new KeyspaceSubject(
            clock,
            KeyspaceOptions.DEFAULTS
                .withBound(bound)
                .withPolicy(policy)
                .withSizer(text -> text.toString().length()));
  }
}
