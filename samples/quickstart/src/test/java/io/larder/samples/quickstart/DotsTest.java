package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DotsTest {

  @Test
  void step_printsADot_eachTimeSoManyAreDone() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Dots dots = new Dots(new PrintStream(printed, true, StandardCharsets.UTF_8), 3);

    for (int i = 0; i < 8; i++) {
      dots.step();
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("..");
  }
}
