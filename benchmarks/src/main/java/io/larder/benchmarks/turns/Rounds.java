package io.larder.benchmarks.turns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How contestants are measured.
 *
 * @param count how many turns each gets; the median of them counts
 * @param warmUp the processor time that each takes before, for its compiler
 * @param turn the processor time of a turn, for each thread
 */
public record Rounds(int count, Duration warmUp, Duration turn) {

  /** What the short form of a script takes. */
  public static final Rounds SHORT = new Rounds(5, Duration.ofMillis(500), Duration.ofMillis(120));

  /** The same with more rounds. */
  public Rounds times(double scale) {
    return new Rounds(Math.max(1, (int) Math.round(count * scale)), warmUp, turn);
  }

  /** Lets all compile what the operation needs. */
  public void warmUp(List<Contender> contenders, String operation) {
    contenders.forEach(contender -> contender.turn(new Slice(operation, 1, warmUp)));
  }

  /** Lets all take turns; who begins changes from round to round. */
  public Map<String, Figure> measure(List<Contender> contenders, String operation, int threads) {
    Map<String, List<Turn>> turns = new LinkedHashMap<>();
    Slice slice = new Slice(operation, threads, turn);
    for (int round = 0; round < count; round++) {
      for (int place = 0; place < contenders.size(); place++) {
        Contender contender = contenders.get((place + round) % contenders.size());
        turns
            .computeIfAbsent(contender.name(), name -> new ArrayList<>())
            .add(contender.turn(slice));
      }
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    turns.forEach((name, each) -> figures.put(name, Figure.of(each)));
    return figures;
  }
}
