package io.larder.server.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.stats.LatencyMonitor.Sample;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Moments that took long. */
class LatencyMonitorTest {

  private final LatencyMonitor monitor = new LatencyMonitor();

  @Test
  void nothing_isNoted_whileTheThresholdIsZero() {
    assertThat(monitor.notes(Long.MAX_VALUE)).isFalse();
    monitor.setThreshold(5);
    assertThat(monitor.notes(4)).isFalse();
    assertThat(monitor.notes(5)).isTrue();
  }

  @Test
  void aSecond_isOneSample_ofItsLongestMoment() {
    monitor.add("command", new Sample(7, 10));
    monitor.add("command", new Sample(7, 30));
    monitor.add("command", new Sample(7, 20));
    LatencyMonitor.Event event = Objects.requireNonNull(monitor.event("command"));
    assertThat(event.samples()).containsExactly(new Sample(7, 30));
    assertThat(event.worstMillis()).isEqualTo(30);
  }

  @Test
  void samples_areAtMost160_theLatest() {
    for (int second = 0; second < 200; second++) {
      monitor.add("command", new Sample(second, 200 - second));
    }
    LatencyMonitor.Event event = Objects.requireNonNull(monitor.event("command"));
    assertThat(event.samples()).hasSize(160);
    assertThat(event.latest()).isEqualTo(new Sample(199, 1));
    assertThat(event.worstMillis()).isEqualTo(200);
  }

  @Test
  void forget_saysWhetherTheKindWasKnown() {
    monitor.add("command", new Sample(1, 1));
    assertThat(monitor.forget("command")).isTrue();
    assertThat(monitor.forget("command")).isFalse();
  }
}
