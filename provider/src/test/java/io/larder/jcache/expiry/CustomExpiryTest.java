package io.larder.jcache.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.Deadline;
import io.larder.testkit.ManualClock;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ExpiryPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the answers, and of the failures, of a policy that a user wrote. */
class CustomExpiryTest {

  /** Keeps what is logged. */
  private static final class RecordingLogger implements System.Logger {

    private final List<String> lines = new ArrayList<>();

    @Override
    public String getName() {
      return "recording";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
      lines.add(level + " " + message + " (" + thrown + ")");
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
      lines.add(level + " " + MessageFormat.format(format, parameters));
    }
  }

  /** Answers the same to all three questions. */
  private record OneAnswer(Supplier<@Nullable Duration> answer) implements ExpiryPolicy {

    @Override
    public @Nullable Duration getExpiryForCreation() {
      return answer.get();
    }

    @Override
    public @Nullable Duration getExpiryForAccess() {
      return answer.get();
    }

    @Override
    public @Nullable Duration getExpiryForUpdate() {
      return answer.get();
    }
  }

  private final ManualClock clock = new ManualClock(1_000);
  private final RecordingLogger logger = new RecordingLogger();

  private ExpiryRule rule(Supplier<@Nullable Duration> answer) {
    return PolicyResolution.resolve(new OneAnswer(answer), "words", () -> logger);
  }

  @Test
  void policyThatThrows_isLoggedOnce_withCacheAndPolicy() {
    ExpiryRule rule =
        rule(
            () -> {
              throw new IllegalStateException("as arranged");
            });

    assertThat(rule.onCreation(clock)).isEqualTo(Deadline.NEVER);
    assertThat(rule.onUpdate(clock)).isEqualTo(Deadline.KEEP);
    assertThat(rule.onAccess(clock)).isEqualTo(Deadline.KEEP);
    assertThat(rule.onCreation(clock)).isEqualTo(Deadline.NEVER);

    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0))
        .startsWith("WARNING")
        .contains("'words'", OneAnswer.class.getName(), "the entry is eternal", "as arranged");
  }

  @Test
  void policyThatAnswersNull_isLoggedAtCreationAlone() {
    ExpiryRule rule = rule(() -> null);

    assertThat(rule.onUpdate(clock)).isEqualTo(Deadline.KEEP);
    assertThat(rule.onAccess(clock)).isEqualTo(Deadline.KEEP);
    assertThat(logger.lines).isEmpty();
    assertThat(rule.onCreation(clock)).isEqualTo(Deadline.NEVER);
    assertThat(rule.onCreation(clock)).isEqualTo(Deadline.NEVER);

    assertThat(logger.lines).hasSize(1);
  }

  @Test
  void policyOfZero_expiresAtOnce_andOfEternity_never() {
    assertThat(rule(() -> Duration.ZERO).onCreation(clock)).isEqualTo(ExpiryRule.AT_ONCE);
    assertThat(rule(() -> Duration.ETERNAL).onAccess(clock)).isEqualTo(Deadline.NEVER);
    assertThat(rule(() -> Duration.ONE_MINUTE).onUpdate(clock)).isEqualTo(61_000);
  }

  @Test
  void errorOfTheVirtualMachine_passes() {
    Error error = new OutOfMemoryError("as arranged");
    ExpiryRule rule =
        rule(
            () -> {
              throw error;
            });

    assertThatThrownBy(() -> rule.onCreation(clock)).isSameAs(error);
    assertThat(logger.lines).isEmpty();
  }
}
