package io.larder.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The keys that one thread of a benchmark uses: drawn beforehand by Zipf's law from 100,000
 * strings, so that a draw is an array access.
 */
@State(Scope.Thread)
public class Keys {

  /** How many different keys there are. */
  public static final int COUNT = 100_000;

  private static final int DRAWS = 1 << 18;
  private static final double EXPONENT = 0.99;
  private static final String[] ALL = all();
  private static final String[] DRAWN = drawn();

  private int at =
      new SplittableRandom().nextInt(); // threads that went in step would collide always

  /**
   * Gives each key, once, in no order: entries that were made in the order of their keys' hashes
   * would lie in memory as in the table.
   */
  public static void forEach(Consumer<String> consumer) {
    Arrays.stream(shuffled(new SplittableRandom(109))).forEach(consumer);
  }

  /** The next key. */
  public String next() {
    return DRAWN[++at & (DRAWS - 1)];
  }

  /** A number that belongs to the key last drawn. */
  public int number() {
    return at;
  }

  private static String[] all() {
    String[] keys = new String[COUNT];
    Arrays.setAll(keys, number -> "customer:" + number);
    return keys;
  }

  private static String[] drawn() {
    SplittableRandom random = new SplittableRandom(107);
    String[] byPopularity = shuffled(random);
    return Arrays.stream(new Zipf(COUNT, EXPONENT).draw(random, DRAWS))
        .mapToObj(rank -> byPopularity[rank])
        .toArray(String[]::new);
  }

  private static String[] shuffled(SplittableRandom random) {
    String[] keys = ALL.clone();
    for (int i = COUNT - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String swapped = keys[i];
      keys[i] = keys[other];
      keys[other] = swapped;
    }
    return keys;
  }
}
