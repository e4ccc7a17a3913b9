package io.larder.benchmarks.turns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How contestants are measured.
 *
 * @param count how many turns each gets; the median of them counts
 * @param warmUp the processor time that each takes before, for its compiler
 * @param turn the processor time of a turn, for each thread
 */
public record Rounds(int count, Duration warmUp, Duration turn) {

  private static final int FAR = 10;
  private static final int PART_FOR_SEVERAL = 3; // each of the threads; much is compiled already

  /**
   * What the short form of a script takes. Most contestants reach their pace after half a second of
   * processor time, which their compiler shares.
   */
  public static final Rounds SHORT = new Rounds(5, Duration.ofSeconds(1), Duration.ofMillis(150));

  /** The same with more rounds. */
  public Rounds times(double scale) {
    return new Rounds(Math.max(1, (int) Math.round(count * scale)), warmUp, turn);
  }

  /** The same with another time to warm up. */
  public Rounds after(Duration otherWarmUp) {
    return new Rounds(count, otherWarmUp, turn);
  }

  /** Lets all compile what the operation needs, as many at once as there are processors. */
  public void warmUp(List<Contender> contenders, String operation) {
    Slice slice = new Slice(operation, 1, warmUp);
    ExecutorService side = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    CompletableFuture<?>[] all =
        contenders.stream()
            .map(contender -> CompletableFuture.runAsync(() -> contender.turn(slice), side))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } finally {
      side.shutdown();
    }
  }

  /**
   * Lets all compile anew what several threads do: what one alone never did, such as to wait for
   * another, was left out before.
   */
  private void warmUp(List<Contender> contenders, String operation, int threads) {
    Slice slice = new Slice(operation, threads, warmUp.dividedBy(PART_FOR_SEVERAL));
    contenders.forEach(contender -> contender.turn(slice));
  }

  /**
   * Lets all take turns; who begins changes from round to round. Whoever takes more than {@value
   * #FAR} times as long as the first contender has but one turn: a tenth more or less says nothing
   * there.
   */
  public Map<String, Figure> measure(List<Contender> contenders, String operation, int threads) {
    if (threads > 1) {
      warmUp(contenders, operation, threads);
    }
    Slice slice = new Slice(operation, threads, turn);
    Map<String, List<Turn>> turns = new LinkedHashMap<>();
    List<Contender> near = contenders;
    for (int round = 0; round < count; round++) {
      for (int place = 0; place < near.size(); place++) {
        Contender contender = near.get((place + round) % near.size());
        turns
            .computeIfAbsent(contender.name(), name -> new ArrayList<>())
            .add(contender.turn(slice));
      }
      if (round == 0) {
        near = near(contenders, turns);
      }
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    turns.forEach((name, each) -> figures.put(name, Figure.of(each)));
    return figures;
  }

  private static List<Contender> near(List<Contender> contenders, Map<String, List<Turn>> turns) {
    double first = nanos(contenders.get(0), turns);
    return contenders.stream().filter(each -> nanos(each, turns) <= first * FAR).toList();
  }

  private static double nanos(Contender contender, Map<String, List<Turn>> turns) {
    return Figure.of(turns.getOrDefault(contender.name(), List.of())).nanos();
  }
}
