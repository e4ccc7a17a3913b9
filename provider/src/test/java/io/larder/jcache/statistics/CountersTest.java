package io.larder.jcache.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The averages of the timed sample. */
class CountersTest {

  private static final int OPERATIONS = 256_000;

  private final AtomicLong nanos = new AtomicLong();
  private final Counters counters = new Counters(nanos::get);

  /** Begins operations until one of them is timed. */
  private long timed() {
    for (int i = 0; i < 100_000; i++) {
      long begun = counters.begin();
      if (begun != Statistics.UNTIMED) {
        return begun;
      }
    }
    throw new AssertionError("no operation is timed");
  }

  @Test
  void averages_areThoseOfEachKind_inMicroseconds() {
    nanos.set(1); // 0 would be taken for 1
    long first = timed();
    nanos.addAndGet(3_000);
    counters.endGet(first);
    long second = timed();
    nanos.addAndGet(1_000);
    counters.endGet(second);
    long third = timed();
    nanos.addAndGet(500);
    counters.endPut(third);
    long fourth = timed();
    nanos.addAndGet(10_000_000);
    counters.endRemove(fourth);

    assertThat(counters.averageGetMicros()).isEqualTo(2f);
    assertThat(counters.averagePutMicros()).isEqualTo(0.5f);
    assertThat(counters.averageRemoveMicros()).isEqualTo(10_000f);
    counters.reset();
    assertThat(counters.averageGetMicros()).isZero();
  }

  @Test
  void averages_withoutOperations_areZero() {
    assertThat(counters.averageGetMicros()).isZero();
    assertThat(counters.averagePutMicros()).isZero();
    assertThat(counters.averageRemoveMicros()).isZero();
  }

  @Test
  void operation_thatIsNotTimed_leavesTheAverageAlone() {
    counters.endGet(Statistics.UNTIMED);
    nanos.addAndGet(1_000_000);
    counters.endPut(Statistics.UNTIMED);

    assertThat(counters.averageGetMicros()).isZero();
    assertThat(counters.averagePutMicros()).isZero();
  }

  @Test
  void sample_isAboutOneInTwoHundredAndFiftySix() {
    int timed = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      timed += counters.begin() == Statistics.UNTIMED ? 0 : 1;
    }

    assertThat(timed).isCloseTo(OPERATIONS / Counters.SAMPLE, within(100));
  }

  @Test
  void clockThatReadsZero_isNotTakenForUntimed() {
    long begun = timed();

    assertThat(nanos).hasValue(0);
    assertThat(begun).isNotEqualTo(Statistics.UNTIMED);
  }
}
