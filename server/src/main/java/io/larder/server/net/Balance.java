package io.larder.server.net;

/**
 * Decides how many event loops serve: one while that has time to wait or does as much as all, else
 * all.
 *
 * <p>A loop that has little to do wakes up for each request, and where loops and clients share few
 * processors two of them took half as much time again for a request as one
 * (docs/performance/notes.md). One that never waits can be helped by others, if there are
 * processors for them and if requests do not meet in the same keys. Nobody tells either, so it is
 * tried, and what the loops do before and after is compared. Used by one thread.
 */
final class Balance {

  /** How often to {@link #look}. */
  static final long MILLIS = 100;

  private static final double FULL = 0.9; // of the time of one loop
  private static final double LITTLE = 0.8; // of the time of one loop, for all
  private static final double GAIN = 1.1; // requests, times those of one loop, that all are worth
  private static final double LOSS = 0.95; // what they may lose if they then have time to wait
  private static final double RELIEVED = 1.3; // of the time of one loop, for all
  private static final double LESS = 0.7; // times the requests that made all seem worth it, or
  private static final double MORE = 1.4; // this: other work, or code that is compiled by now
  private static final int LOOKS = 2; // before something is decided
  private static final int LOOKS_LITTLE = 5;
  private static final int SHORTEST_REST = 10; // looks, between one trial and the next
  private static final int LONGEST_REST = 80;

  private final Loops loops;
  private State state = State.ONE;
  private final Sample sample = new Sample();
  private int looksLittle;
  private int rest; // looks that are left of it
  private int nextRest = SHORTEST_REST;
  private double compared; // requests a second, of one loop in a trial and of all after it

  private enum State {
    /** One loop serves. */
    ONE,
    /** All serve since a moment, which are not measured. */
    BEGUN,
    /** All serve, and are measured. */
    TRIAL,
    /** All serve. */
    ALL
  }

  /** The mean of the last looks. */
  private static final class Sample {

    private Load sum = Load.NONE;
    private int looks;

    boolean isEnoughWith(Load load) {
      sum = sum.plus(load);
      looks++;
      return looks >= LOOKS;
    }

    Load take() {
      Load mean = sum.dividedBy(looks);
      clear();
      return mean;
    }

    void clear() {
      sum = Load.NONE;
      looks = 0;
    }
  }

  /** Decides for loops of which one serves. */
  Balance(Loops loops) {
    this.loops = loops;
  }

  /**
   * Decides, if it is time to.
   *
   * @param load since the last look
   */
  void look(Load load) {
    switch (state) {
      case ONE -> lookAtOne(load);
      case BEGUN -> state = State.TRIAL;
      case TRIAL -> lookAtTrial(load);
      case ALL -> lookAtAll(load);
    }
  }

  private void lookAtOne(Load load) {
    rest = Math.max(0, rest - 1);
    if (load.busy() <= FULL) {
      sample.clear();
    } else if (sample.isEnoughWith(load)) {
      Load one = sample.take();
      if (rest == 0) {
        compared = one.requestsPerSecond();
        state = State.BEGUN;
        loops.spread();
      }
    }
  }

  private void lookAtTrial(Load load) {
    if (!sample.isEnoughWith(load)) {
      return;
    }
    Load all = sample.take();
    double leastRequests = compared * (all.busy() < RELIEVED ? LOSS : GAIN);
    if (all.requestsPerSecond() >= leastRequests) {
      compared = all.requestsPerSecond();
      nextRest = SHORTEST_REST;
      looksLittle = 0;
      state = State.ALL;
    } else {
      rest = nextRest;
      nextRest = Math.min(2 * nextRest, LONGEST_REST);
      gather();
    }
  }

  private void lookAtAll(Load load) {
    if (load.busy() < LITTLE) {
      sample.clear();
      looksLittle++;
      if (looksLittle == LOOKS_LITTLE) {
        gather();
      }
      return;
    }
    looksLittle = 0;
    double change = load.requestsPerSecond() / compared;
    if (change >= LESS && change <= MORE) {
      sample.clear();
    } else if (sample.isEnoughWith(load)) {
      gather(); // and it is tried anew
    }
  }

  private void gather() {
    sample.clear();
    state = State.ONE;
    loops.gather();
  }
}
