package io.larder.benchmarks.eviction;

import io.larder.engine.EvictionPolicy;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints the hit rates of Larder's eviction policies, of Caffeine, and of the optimum, on made-up
 * traces.
 *
 * <p>Arguments, both optional: the number of requests a trace, and the seed. Larder's numbers and
 * the optimum are the same in every run with the same arguments; Caffeine's differ in the last
 * digit, for it seeds its own randomness.
 */
public final class EvictionSimulation {

  private static final int REQUESTS = 2_000_000;
  private static final long SEED = 107;

  /** Cache sizes in entries: 0.5 %, 2 % and 10 % of the catalogue. */
  private static final List<Integer> CAPACITIES = List.of(500, 2_000, 10_000);

  private static final List<Contender> CONTENDERS =
      List.of(
          new Optimum(),
          new CaffeineContender(),
          new LarderContender(EvictionPolicy.S3_FIFO),
          new LarderContender(EvictionPolicy.ALLKEYS_LRU),
          new LarderContender(EvictionPolicy.ALLKEYS_LFU),
          new LarderContender(EvictionPolicy.ALLKEYS_RANDOM));

  private EvictionSimulation() {}

  /** Runs the simulation and prints a table in Markdown, hit rates in percent. */
  public static void main(String[] arguments) {
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REQUESTS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    print(new Traces(requests, seed).all(), System.out);
  }

  private static void print(List<Trace> traces, PrintStream out) {
    out.println(
        CONTENDERS.stream()
            .map(Contender::name)
            .collect(Collectors.joining(" | ", "| trace | entries | ", " |")));
    out.println("|---|" + "--:|".repeat(CONTENDERS.size() + 1));
    for (Trace trace : traces) {
      for (int capacity : CAPACITIES) {
        out.println(row(trace, capacity));
      }
    }
  }

  private static String row(Trace trace, int capacity) {
    return CONTENDERS.stream()
        .map(contender -> percent(contender.hits(trace.keys(), capacity), trace.keys().length))
        .collect(
            Collectors.joining(
                " | ", String.format(Locale.ROOT, "| %s | %d | ", trace.name(), capacity), " |"));
  }

  private static String percent(long hits, int requests) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * hits / requests);
  }
}
