package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalanceTest {

  private static final Load FULL = new Load(1.0, 1000);

  private final Loops loops = LoopsTest.two();
  private final Balance balance = new Balance(loops);

  @AfterEach
  void end() {
    loops.shutdownGracefully();
  }

  private boolean isGatheredAfter(int looks, double busy, double requests) {
    for (int i = 0; i < looks; i++) {
      balance.look(new Load(busy, requests));
    }
    return loops.areGathered();
  }

  private void trial() {
    balance.look(FULL);
    balance.look(FULL);
    assertThat(loops.areGathered()).isFalse();
  }

  @Test
  void oneLoopThatHasTimeToWait_staysAlone() {
    assertThat(isGatheredAfter(100, 0.85, 1000)).isTrue();
  }

  @Test
  void oneLoopThatIsBusyForOneLook_staysAlone() {
    balance.look(FULL);
    assertThat(isGatheredAfter(1, 0.5, 500)).isTrue();
    assertThat(isGatheredAfter(1, 1.0, 1000)).isTrue();
  }

  @Test
  void twoLoopsThatDoMore_stay() {
    trial();
    assertThat(isGatheredAfter(100, 1.9, 1110)).isFalse();
  }

  @Test
  void whatTwoLoopsDoAtFirst_isNotMeasured() {
    trial();
    assertThat(isGatheredAfter(1, 1.9, 0)).isFalse();
    assertThat(isGatheredAfter(2, 1.9, 1110)).isFalse();
  }

  @Test
  void twoLoopsThatDoHardlyMore_areGatheredAfterThreeLooks() {
    trial();
    assertThat(isGatheredAfter(2, 1.9, 1090)).isFalse();
    assertThat(isGatheredAfter(1, 1.9, 1090)).isTrue();
  }

  @Test
  void twoLoopsThatDoAsMuchAndHaveTimeToWait_stay() {
    trial();
    assertThat(isGatheredAfter(100, 1.2, 1000)).isFalse();
  }

  @Test
  void twoLoopsThatHaveTimeToWaitForTheyDoLess_areGathered() {
    trial();
    assertThat(isGatheredAfter(3, 1.2, 900)).isTrue();
  }

  @Test
  void afterATrialThatFailed_theNextComesLaterEachTime() {
    int before = 0;
    for (int expected : new int[] {10, 20, 40, 80, 80}) {
      int looks = 0;
      while (loops.areGathered()) {
        balance.look(FULL);
        looks++;
      }
      assertThat(looks).isEqualTo(Math.max(2, before));
      before = expected;
      isGatheredAfter(3, 1.9, 1000);
      assertThat(loops.areGathered()).isTrue();
    }
  }

  @Test
  void afterATrialThatWasWorthIt_theNextComesSoonAgain() {
    trial();
    isGatheredAfter(3, 1.9, 900);
    isGatheredAfter(10, 1.0, 1000);
    assertThat(isGatheredAfter(3, 1.9, 2000)).isFalse();
    assertThat(isGatheredAfter(10, 0.1, 100)).isTrue();

    trial();
  }

  @Test
  void twoLoopsThatHaveLittleToDo_areGatheredAfterHalfASecond() {
    trial();
    assertThat(isGatheredAfter(3, 1.9, 2000)).isFalse();

    assertThat(isGatheredAfter(4, 0.7, 100)).isFalse();
    assertThat(isGatheredAfter(1, 0.7, 100)).isTrue();
  }

  @Test
  void twoLoopsThatDoMuchLessThanInTheirTrial_areGatheredToBeTriedAnew() {
    trial();
    assertThat(isGatheredAfter(3, 1.9, 2000)).isFalse();

    assertThat(isGatheredAfter(1, 1.9, 1300)).isFalse();
    assertThat(isGatheredAfter(1, 1.9, 1300)).isTrue();
    trial();
  }

  @Test
  void twoLoopsThatDoMuchMoreThanInTheirTrial_areGatheredToBeTriedAnew() {
    trial();
    assertThat(isGatheredAfter(3, 1.9, 2000)).isFalse();

    assertThat(isGatheredAfter(1, 1.9, 2900)).isFalse();
    assertThat(isGatheredAfter(1, 1.9, 2900)).isTrue();
    trial();
  }
}
