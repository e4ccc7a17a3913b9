package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.cache.expiry.Duration;
import org.junit.jupiter.api.Test;

final class QuickstartTest {

  private static final int LOOK_UPS = 200;
  private static final Quickstart.Size SMALL =
      new Quickstart.Size(30, LOOK_UPS, new Duration(TimeUnit.HOURS, 1), 10);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private List<Trial> run() throws SQLException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Quickstart(out, SMALL).run(() -> Letter.all().limit(2_000));
  }

  @Test
  void run_withoutCache_queriesEachTime() throws SQLException {
    assertThat(run().get(0).loads()).isEqualTo(LOOK_UPS);
  }

  @Test
  void run_withCache_queriesOncePerMiss() throws SQLException {
    List<Trial> cached = run().subList(1, 5);

    assertThat(cached).allMatch(trial -> trial.hits() + trial.misses() == LOOK_UPS);
    assertThat(cached).allMatch(trial -> trial.loads() == trial.misses());
    assertThat(cached).allMatch(trial -> trial.hits() > 0);
  }

  @Test
  void run_withBound_evictsAndLoadsMore() throws SQLException {
    List<Trial> trials = run();
    Trial unbounded = trials.get(1);
    Trial bounded = trials.get(4);

    assertThat(unbounded.evictions()).isZero();
    assertThat(bounded.evictions()).isEqualTo(bounded.loads() - SMALL.bound());
    assertThat(bounded.loads()).isGreaterThan(unbounded.loads());
  }

  @Test
  void run_printsProgressTableAndWhatItMeans() throws SQLException {
    run();

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(" 2,000 rows in ", "no cache ", "bounded ", "with room for 10 answers", "saved");
  }
}
