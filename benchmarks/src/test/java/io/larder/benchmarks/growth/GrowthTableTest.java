package io.larder.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.turns.Bench;
import io.larder.benchmarks.turns.Figure;
import io.larder.benchmarks.turns.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthTableTest {

  @TempDir private Path folder;

  @Test
  void run_ofTheSmallest_writesThePageAndThePictures() throws IOException {
    GrowthTable.main(
        new String[] {
          "-x", "0.2", "-c", "larder,map", "-k", "^(get|GET), 10000$", "-o", folder.toString()
        });

    assertThat(folder.resolve("growth.md")).content().contains("| get | ", "| GET, larder | ");
    assertThat(folder.resolve("growth.svg")).content().contains("10,000", "target");
    assertThat(folder.resolve("growth-get.csv")).content().contains("entries,larder,caffeine,map");
  }

  @ParameterizedTest
  @EnumSource
  void step_onTenEntries_findsThem(Step step) {
    long found = step == Step.COMMAND_GET ? 4000 : 40;
    for (ProviderName provider : new ProviderName[] {ProviderName.LARDER, ProviderName.MAP}) {
      try (Bench bench =
          step.isCommand() ? new CommandBench(provider, 10) : new CacheBench(provider, 10)) {
        assertThat(bench.operation(step.name()).run(40)).isEqualTo(found);
      }
    }
  }

  @Test
  void factorByDecade_ofTimesThatDouble_isTwo() {
    Measured measured = Measured.nothing("here");
    measured.add("get, 10000", Map.of("larder", new Figure(30, 0)));
    measured.add("get, 100000", Map.of("larder", new Figure(60, 0)));
    measured.add("get, 1000000", Map.of("larder", new Figure(120, 0)));
    Curves curves = new Curves(measured);

    assertThat(curves.factorByDecade(Step.GET, "larder")).isCloseTo(2, within(1e-9));
    assertThat(curves.growth(Step.GET, "larder", 1_000_000)).isEqualTo(4);
  }
}
