package io.larder.benchmarks.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {

  @TempDir private Path folder;

  @Test
  void figure_ofTurns_isTheMedian() {
    Figure figure =
        Figure.of(List.of(new Turn(10, 1000, 80), new Turn(10, 5000, 0), new Turn(20, 4000, 480)));

    assertThat(figure).isEqualTo(new Figure(200, 8));
  }

  @Test
  void measured_fromOneRunToTheNext_keepsRowsThatAreNotTaken() throws IOException {
    Path csv = folder.resolve("figures.csv");
    Measured first = Measured.nothing("2 processors, Monday");
    first.add("get, 10", Map.of("larder", new Figure(12.5, 0), "map", new Figure(10, 1)));
    first.add("put, 10", Map.of("larder", new Figure(30, 48)));
    first.write(csv);
    Measured next = Measured.read(csv, "2 processors, Tuesday");
    next.add("put, 10", Map.of("map", new Figure(20, 0)));
    next.write(csv);

    Measured read = Measured.read(csv);
    assertThat(read.caption()).isEqualTo("2 processors, Tuesday");
    assertThat(read.nanos("get, 10", "larder")).isEqualTo(12.5);
    assertThat(read.bytes("get, 10", "map")).isEqualTo(1);
    assertThat(read.nanos("put, 10", "larder")).isNaN();
    assertThat(read.has("walk, 10")).isFalse();
  }

  @Test
  void options_thePageAlone_hasNoRow() throws IOException {
    Options options = Options.of(new String[] {"-o", folder.toString(), "-p"});

    assertThat(options.hasRow("get")).isFalse();
    assertThat(options.folder()).isEqualTo(folder);
    assertThatThrownBy(() -> Options.of(new String[] {"-q", "1"}))
        .hasMessageContaining("'-q' is no option");
    assertThatThrownBy(() -> Options.of(new String[] {"-x"})).hasMessageContaining("no value");
  }

  @Test
  void progress_afterSomeParts_saysHowLongStill() {
    AtomicLong now = new AtomicLong(7);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Progress progress =
        new Progress(10, new PrintStream(told, true, StandardCharsets.UTF_8), now::get);
    progress.next("filling", 4);
    now.addAndGet(TimeUnit.SECONDS.toNanos(60));
    progress.next("get", 1);

    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("0:00: filling", "1:00, about 1:30 still: get");
  }
}
