package io.larder.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Operations on one key and transactions over two are linearizable; each search also finds the twin
 * that is broken on purpose.
 */
class LincheckTest {

  private static final int UNTIL_FOUND = 2_000; // is never reached: a search ends with its find

  @Test
  void modelChecking_ofOperationsOnOneKey_findsNothing() {
    models(SingleKeySpecification.class, 5, 60).check(SingleKeyOperations.class);
  }

  @Test
  void modelChecking_ofATornIncrement_findsIt() {
    ModelCheckingOptions search =
        models(SingleKeySpecification.class, UNTIL_FOUND, 300)
            .actorsPerThread(2)
            .actorsBefore(0)
            .actorsAfter(0);
    assertThatThrownBy(() -> search.check(TornIncrement.class))
        .isInstanceOf(LincheckAssertionError.class);
  }

  @Test
  void modelChecking_ofTransactionsOverTwoKeys_findsNothing() {
    models(TwoKeySpecification.class, 5, 60).check(TwoKeyOperations.class);
  }

  @Test
  void modelChecking_ofATornTransaction_findsIt() {
    ModelCheckingOptions search =
        models(TwoKeySpecification.class, UNTIL_FOUND, 100)
            .actorsPerThread(2)
            .actorsBefore(0)
            .actorsAfter(0);
    assertThatThrownBy(() -> search.check(TornTransaction.class))
        .isInstanceOf(LincheckAssertionError.class);
  }

  @Test
  void stress_ofOperationsOnOneKey_findsNothing() {
    stress(SingleKeySpecification.class, 5, 150).check(SingleKeyOperations.class);
  }

  @Test
  void stress_ofATornIncrement_findsIt() {
    StressOptions search = stress(SingleKeySpecification.class, UNTIL_FOUND, 1_000);
    assertThatThrownBy(() -> search.check(TornIncrement.class))
        .isInstanceOf(LincheckAssertionError.class);
  }

  @Test
  void stress_ofTransactionsOverTwoKeys_findsNothing() {
    stress(TwoKeySpecification.class, 5, 150).check(TwoKeyOperations.class);
  }

  @Test
  void stress_ofATornTransaction_findsIt() {
    StressOptions search = stress(TwoKeySpecification.class, UNTIL_FOUND, 1_000);
    assertThatThrownBy(() -> search.check(TornTransaction.class))
        .isInstanceOf(LincheckAssertionError.class);
  }

  @Test
  @Tag("stress")
  void modelChecking_long_findsNothing() {
    models(SingleKeySpecification.class, 30, 1_000).check(SingleKeyOperations.class);
    models(TwoKeySpecification.class, 30, 1_000).check(TwoKeyOperations.class);
  }

  @Test
  @Tag("stress")
  void stress_long_findsNothing() {
    stress(SingleKeySpecification.class, 30, 2_000).check(SingleKeyOperations.class);
    stress(TwoKeySpecification.class, 30, 2_000).check(TwoKeyOperations.class);
  }

  private static ModelCheckingOptions models(
      Class<?> specification, int iterations, int invocations) {
    return new ModelCheckingOptions()
        .iterations(iterations)
        .invocationsPerIteration(invocations)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(2)
        .minimizeFailedScenario(false)
        .sequentialSpecification(specification);
  }

  private static StressOptions stress(Class<?> specification, int iterations, int invocations) {
    return new StressOptions()
        .iterations(iterations)
        .invocationsPerIteration(invocations)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(2)
        .minimizeFailedScenario(false)
        .sequentialSpecification(specification);
  }
}
