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
 * Asks a database the same questions without a cache and with one in four ways, and shows what each
 * way saved.
 *
 * <p>Reading order: {@link Ways} configures the caches, {@link Comparison} uses them, {@link
 * CountedQueries} loads what they miss.
 */
final class Quickstart {

  private static final int ROWS_TO_A_DOT = 5_000;

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

    /** A run of some ten seconds, more or less. */
    static final Size WHOLE = new Size(60, 200, new Duration(TimeUnit.MILLISECONDS, 250), 15);
  }

  /** Runs the whole. */
  public static void main(String[] arguments) throws SQLException {
    new Quickstart(System.out, Size.WHOLE).run(Letter::all);
  }

  /** Runs with some letters; returns what came of each way. */
  List<Trial> run(Supplier<Stream<Letter>> letters) throws SQLException {
    out.println("LARDER QUICK START: one database, the same questions, five ways of asking");
    out.printf(
        "%n1  An SQL database in this process gets all characters of Unicode, from the JDK%n");
    try (LetterDatabase database = loaded(letters.get())) {
      List<String> ranked = Words.mostFrequent(letters.get(), size.words());
      List<String> asked = Popularity.picks(ranked, size.lookUps(), 1);
      Comparison comparison = new Comparison(database, asked, out);
      explainQuestions(database, ranked, comparison);
      List<Way> ways = Ways.of(size.age(), size.bound());
      out.printf("%n3  Asking, one question after another%n");
      List<Trial> trials = tryAll(comparison, ways);
      out.printf("%n4  What came of it%n%n%s%n", Summary.of(trials));
      explainRows(trials.get(0).way(), ways);
      explainColumns();
      return trials;
    }
  }

  private LetterDatabase loaded(Stream<Letter> letters) throws SQLException {
    Dots dots = new Dots(out, ROWS_TO_A_DOT);
    out.print("   ");
    Stopwatch watch = Stopwatch.started();
    LetterDatabase database = LetterDatabase.load(letters.peek(letter -> dots.step()));
    out.printf(
        " %s rows in %s%n", Summary.number(database.size()), Summary.seconds(watch.elapsed()));
    return database;
  }

  private void explainQuestions(LetterDatabase database, List<String> ranked, Comparison comparison)
      throws SQLException {
    WordReport example = database.report(ranked.get(0));
    out.printf("%n2  The question: which characters have a word in their name?%n");
    out.printf(
        "   %s: %s characters in %s blocks; most of them, by share, in %s%n",
        example.word(),
        Summary.number(example.letters()),
        Summary.number(example.blocks()),
        example.fullestBlock());
    out.printf(
        "   No index helps: a query reads all %s names, which took %s ms once warm.%n",
        Summary.number(database.size()), Summary.number(comparison.warmUp().toMillis()));
    out.printf(
        "   It is asked %s times about %s words, some often and many seldom, as people ask.%n",
        Summary.number(size.lookUps()), Summary.number(ranked.size()));
  }

  private List<Trial> tryAll(Comparison comparison, List<Way> ways) {
    List<Trial> trials = new ArrayList<>();
    trials.add(told("no cache", comparison::withoutCache));
    try (CacheManager manager = Caching.getCachingProvider().getCacheManager()) {
      for (Way way : ways) {
        trials.add(told(way.title(), () -> comparison.with(way, manager)));
      }
    }
    return trials;
  }

  private Trial told(String title, Supplier<Trial> work) {
    out.printf("   %-20s ", title);
    Trial trial = work.get();
    out.printf(" %s%n", Summary.seconds(trial.time()));
    return trial;
  }

  private void explainRows(String first, List<Way> ways) {
    out.printf("   %-20s %s%n", first, "every question is a query to the database");
    ways.forEach(way -> out.printf("   %-20s %s%n", way.title(), way.meaning()));
  }

  private void explainColumns() {
    out.printf(
        "%n   hits, misses, evictions: as the caches counted them (CacheStatisticsMXBean).%n  "
            + " queries: as the loader counted them. time: by the clock. saved: against no"
            + " cache.%n");
  }
}
