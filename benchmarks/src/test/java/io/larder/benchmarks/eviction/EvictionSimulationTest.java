package io.larder.benchmarks.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.EvictionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvictionSimulationTest {

  private static final int CAPACITY = 1_000;

  private final List<Trace> traces = new Traces(50_000, 3).all();

  @ParameterizedTest
  @EnumSource(names = {"S3_FIFO", "ALLKEYS_LRU", "ALLKEYS_LFU", "ALLKEYS_RANDOM"})
  void hits_ofAPolicy_areRepeatableAndNoMoreThanTheOptimum(EvictionPolicy policy) {
    LarderContender contender = new LarderContender(policy);
    for (Trace trace : traces) {
      long hits = contender.hits(trace.keys(), CAPACITY);
      assertThat(hits)
          .as(trace.name())
          .isEqualTo(contender.hits(trace.keys(), CAPACITY))
          .isLessThanOrEqualTo(new Optimum().hits(trace.keys(), CAPACITY));
    }
  }

  @Test
  void hits_ofCaffeine_areNoMoreThanTheOptimum() {
    for (Trace trace : traces) {
      assertThat(new CaffeineContender().hits(trace.keys(), CAPACITY))
          .as(trace.name())
          .isLessThanOrEqualTo(new Optimum().hits(trace.keys(), CAPACITY));
    }
  }

  @Test
  void traces_ofTheSameSeed_areTheSame() {
    List<Trace> again = new Traces(50_000, 3).all();

    for (int i = 0; i < traces.size(); i++) {
      assertThat(again.get(i).keys()).isEqualTo(traces.get(i).keys());
    }
  }

  @Test
  void traces_ofAnotherSeed_differ() {
    assertThat(new Traces(50_000, 4).all().get(0).keys()).isNotEqualTo(traces.get(0).keys());
  }

  @Test
  void s3Fifo_onUnchangingPopularityAndOnScans_keepsMoreThanTheLeastRecentlyUsed() {
    for (Trace trace : traces) {
      if (trace.name().startsWith("zipf")) {
        assertThat(new LarderContender(EvictionPolicy.S3_FIFO).hits(trace.keys(), CAPACITY))
            .as(trace.name())
            .isGreaterThan(
                new LarderContender(EvictionPolicy.ALLKEYS_LRU).hits(trace.keys(), CAPACITY));
      }
    }
  }
}
