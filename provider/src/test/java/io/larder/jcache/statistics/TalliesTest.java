package io.larder.jcache.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalliesTest {

  private final Tallies tallies = new Tallies();

  private Tally own() {
    Tally own = tallies.mine();
    assertThat(own).isNotNull();
    return own;
  }

  @Test
  void sum_countsOfManyThreads_isExact() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) { // more than there are places
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 1_000; n++) {
                  tallies.add(Tally.MISSES, 2);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(tallies.sum(Tally.MISSES)).isEqualTo(400_000);
    assertThat(tallies.sum(Tally.HITS)).isZero();
  }

  @Test
  void sum_hasHitsAndMissesOfTallies_andWhatWasAddedBesides() {
    Tally own = own();
    own.hit();
    own.hit();
    own.miss();
    tallies.add(Tally.HITS, 3);

    assertThat(tallies.sum(Tally.HITS)).isEqualTo(5);
    assertThat(tallies.sum(Tally.MISSES)).isEqualTo(1);
  }

  @Test
  void mine_isTheSameForAThreadAndAnotherForTheNext() throws InterruptedException {
    Tally own = own();
    List<@Nullable Tally> others = new ArrayList<>();
    Thread thread = new Thread(() -> others.add(tallies.mine()));
    thread.start();
    thread.join();

    assertThat(tallies.mine()).isSameAs(own);
    assertThat(others.get(0)).isNotSameAs(own);
  }

  @Test
  void isDue_firstOperation_andThenOneInTheSample() {
    Tally tally = own();

    assertThat(tally.isDue()).isTrue();
    int due = 0;
    for (int i = 0; i < 256_000; i++) {
      due += tally.isDue() ? 1 : 0;
    }
    assertThat(due).isBetween(900, 1_100);
  }

  @Test
  void isReadDue_firstRead_andThenOneInTheSampleAtIrregularDistances() {
    Tally tally = own();

    assertThat(tally.isReadDue()).isTrue();
    tally.timeRead();
    int due = 0;
    int last = 0;
    Set<Integer> distances = new HashSet<>();
    for (int i = 0; i < 256_000; i++) {
      if (tally.isReadDue()) {
        tally.timeRead();
        due++;
        distances.add(i - last);
        last = i;
      }
    }
    assertThat(due).isBetween(900, 1_100);
    assertThat(distances).hasSizeGreaterThan(256);
  }

  @Test
  void isReadDue_untilItIsTimed_staysTrue() {
    Tally tally = own();

    assertThat(tally.isReadDue()).isTrue();
    assertThat(tally.isReadDue()).isTrue();
  }

  @Test
  void heir_goesOnWithTheNumbers() {
    Tally first = Tally.of(Thread.currentThread());
    first.add(Tally.PUTS, 5);

    Tally heir = first.heir(Thread.currentThread());
    heir.add(Tally.PUTS, 1);

    assertThat(heir.get(Tally.PUTS)).isEqualTo(6);
    assertThat(first.isAbandoned()).isFalse();
  }
}
