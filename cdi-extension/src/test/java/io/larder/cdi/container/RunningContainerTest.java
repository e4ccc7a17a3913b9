package io.larder.cdi.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.junit.jupiter.api.Test;

/** The build runs these tests in several containers, and none may take another's place. */
class RunningContainerTest {

  private static final String WANTED = System.getProperty("larder.test.container");

  @Test
  void container_isTheOneThatTheBuildNames() {
    assumeTrue(WANTED != null, "named by the build alone");
    Package running = SeContainerInitializer.newInstance().getClass().getPackage();

    assertThat(running.getName() + " " + running.getImplementationVersion()).isEqualTo(WANTED);
  }
}
