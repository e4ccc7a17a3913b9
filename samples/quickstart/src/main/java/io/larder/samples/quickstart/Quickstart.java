package io.larder.samples.quickstart;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.expiry.Duration;

/**
 * Looks words up in the names of all of Unicode's letters, which a database takes some 20 ms for,
 * without a cache and with one in four ways, and shows what each way saved.
 *
 * <p>Reading order: {@link Ways} configures the caches, {@link Comparison} uses them, {@link
 * CountedQueries} loads what they miss.
 */
final class Quickstart {

  private final PrintStream out;
  private final Size size;

  /**
   * A run.
   *
   * @param out where progress and results are printed
   */
  Quickstart(PrintStream out, Size size) {
    this.out = out;
    this.size = size;
  }

  /**
   * How much is done.
   *
   * @param words how many different words are looked up
   * @param lookUps how many times a word is looked up
   * @param age how old reports may become where they expire
   * @param bound how many reports are kept where there is a bound
   */
  record Size(int words, int lookUps, Duration age, long bound) {

    /** A run of half a minute, more or less. */
    static final Size WHOLE = new Size(200, 400, new Duration(TimeUnit.SECONDS, 1), 40);
  }

  /** Runs the whole. */
  public static void main(String[] arguments) throws SQLException {
    new Quickstart(System.out, Size.WHOLE).run(Letter::all);
  }

  /** Runs with some letters; returns what came of each way. */
  List<Trial> run(Supplier<Stream<Letter>> letters) throws SQLException {
    Stopwatch watch = Stopwatch.started();
    try (LetterDatabase database = LetterDatabase.load(letters.get())) {
      out.printf(
          "%s letters loaded into the database in %s%n",
          Summary.number(database.size()), Summary.seconds(watch.elapsed()));
      List<String> ranked = Words.mostFrequent(letters.get(), size.words());
      Comparison comparison = new Comparison(database, Popularity.picks(ranked, size.lookUps(), 1));
      out.printf(
          "%s times someone asks for one of %s words, and a query reads every name to"
              + " answer:%n%s%n%n",
          Summary.number(size.lookUps()),
          Summary.number(ranked.size()),
          sentence(comparison.warmUp()));
      List<Trial> trials = tryAll(comparison);
      out.printf("%n%s%n", Summary.of(trials));
      return trials;
    }
  }

  private static String sentence(WordReport report) {
    return "\"%s is in %s names, of %s blocks, and fills %s most\""
        .formatted(
            report.word(),
            Summary.number(report.letters()),
            report.blocks(),
            report.fullestBlock());
  }

  private List<Trial> tryAll(Comparison comparison) {
    List<Trial> trials = new ArrayList<>();
    trials.add(told("no cache", comparison::withoutCache));
    try (CacheManager manager = Caching.getCachingProvider().getCacheManager()) {
      for (Way way : Ways.of(size.age(), size.bound())) {
        trials.add(told(way.title(), () -> comparison.with(way, manager)));
      }
    }
    return trials;
  }

  private Trial told(String title, Supplier<Trial> work) {
    out.printf("  %-26s ", title);
    out.flush();
    Trial trial = work.get();
    out.println(Summary.seconds(trial.time()));
    return trial;
  }
}
