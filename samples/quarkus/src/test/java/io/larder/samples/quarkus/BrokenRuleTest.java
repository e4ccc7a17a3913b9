package io.larder.samples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
@TestProfile(BrokenRuleTest.WithBrokenBooks.class)
class BrokenRuleTest {

  public static class WithBrokenBooks implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("sample.broken", "true");
    }
  }

  @Test
  void start_failsAndNamesClassMethodAndRule(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch();

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.getErrorOutput() + result.getOutput())
        .contains("io.larder.samples.quarkus.BrokenBooks.change")
        .contains("no parameter with @CacheValue");
  }
}
