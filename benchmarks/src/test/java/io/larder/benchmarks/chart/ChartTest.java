package io.larder.benchmarks.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {

  @TempDir private Path folder;

  @Test
  void bars_nameTheRowsTheColumnsAndTheMarks() throws IOException {
    Files.write(csv(), List.of("call,Larder,Caffeine", "\"put, 2 threads\",0.84,0.2", "get,,0.5"));

    Chart.main(
        new String[] {
          "bars", "How near?", csv().toString(), svg().toString(), "-mark", "1=ceiling"
        });

    assertThat(svg())
        .content()
        .contains("put, 2 threads", "get", "Larder", "Caffeine", "ceiling", "How near?", "0.84");
    assertThat(folder.resolve("out.csv"))
        .content()
        .isEqualToNormalizingNewlines(
            "call,Larder,Caffeine\n\"put, 2 threads\",0.84,0.2\nget,,0.5\n");
  }

  @Test
  void lines_onLogarithmicAxes_haveRoundTicks() throws IOException {
    Files.write(csv(), List.of("entries,Larder,map", "10000,31,12", "10000000,230,200"));

    Chart.main(
        new String[] {
          "lines",
          "How does it grow?",
          csv().toString(),
          svg().toString(),
          "-log",
          "-caption",
          "here"
        });

    assertThat(svg()).content().contains("10,000,000", ">50", ">200", "here", "entries");
  }

  @Test
  void table_withARowOfAnotherWidth_saysWhich() {
    assertThatThrownBy(
            () -> new Table("call", List.of("a", "b"), List.of(new Table.Row("get", List.of(1.0)))))
        .hasMessageContaining("'get' has 1 numbers, and the table 2 columns");
  }

  private Path csv() {
    return folder.resolve("in.csv");
  }

  private Path svg() {
    return folder.resolve("out.svg");
  }
}
