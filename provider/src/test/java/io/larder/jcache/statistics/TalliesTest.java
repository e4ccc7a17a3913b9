package io.larder.jcache.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalliesTest {

  private final Tallies tallies = new Tallies(2);

  @Test
  void sum_countsOfManyThreads_isExact() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) { // more than there are places
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 1_000; n++) {
                  tallies.mine().add(1, 2);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(tallies.sum(1)).isEqualTo(400_000);
    assertThat(tallies.sum(0)).isZero();
  }

  @Test
  void mine_isTheSameForAThreadAndAnotherForTheNext() throws InterruptedException {
    Tally own = tallies.mine();
    List<Tally> others = new ArrayList<>();
    Thread thread = new Thread(() -> others.add(tallies.mine()));
    thread.start();
    thread.join();

    assertThat(tallies.mine()).isSameAs(own);
    assertThat(others.get(0)).isNotSameAs(own);
  }

  @Test
  void isDue_firstOperation_andThenOneInTheSample() {
    Tally tally = tallies.mine();

    assertThat(tally.isDue()).isTrue();
    int due = 0;
    for (int i = 0; i < 64_000; i++) {
      due += tally.isDue() ? 1 : 0;
    }
    assertThat(due).isBetween(64_000 / Counters.SAMPLE / 2, 64_000 / Counters.SAMPLE * 2);
  }

  @Test
  void heir_goesOnWithTheNumbers() {
    OwnTally first = OwnTally.of(Thread.currentThread(), 2);
    first.add(0, 5);

    OwnTally heir = first.heir(Thread.currentThread());
    heir.add(0, 1);

    assertThat(heir.get(0)).isEqualTo(6);
    assertThat(first.isAbandoned()).isFalse();
  }
}
