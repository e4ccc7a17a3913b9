package io.larder.benchmarks.heap;

import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Target;
import io.larder.benchmarks.page.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page that the answers make. */
final class HeapPage {

  private static final Target BYTES = Target.atMost(16, "bytes more than the map");
  private static final Target GONE = Target.atMost(1, "s until expired entries are gone");
  private static final Target PAUSE = Target.atMost(10, "ms, the longest pause meanwhile");
  private static final String EXPIRED = "a million expired entries";

  private final Answers answers;
  private final Page page;

  private HeapPage(Answers answers, Reasons reasons) {
    this.answers = answers;
    this.page = new Page("heap", reasons);
  }

  static Report of(Answers answers, Reasons reasons) {
    HeapPage page = new HeapPage(answers, reasons);
    page.bytes();
    page.load();
    page.churn();
    page.expired();
    return page.page.report();
  }

  /** The bytes of an entry, to be drawn. */
  static Table picture(Answers answers) {
    HeapPage page = new HeapPage(answers, Reasons.NONE);
    List<ProviderName> columns = page.loaded();
    List<Table.Row> rows = new ArrayList<>();
    for (Kept kept : Kept.values()) {
      for (Terms terms : Terms.LASTING) {
        rows.add(
            new Table.Row(
                label(kept, terms),
                columns.stream().map(each -> page.load(kept, terms, each, "bytes")).toList()));
      }
    }
    return new Table("entries", columns.stream().map(ProviderName::label).toList(), rows);
  }

  private void bytes() {
    page.paragraph(
        """
        # What entries cost

        Made by `benchmarks/heap`, which the [README](../../benchmarks/README.md) describes: JCache caches by reference (Hazelcast copies nevertheless),
        a million entries (half of them for Hazelcast, which takes long to load), each contestant in a JVM of its own.

        ![Bytes an entry](heap.svg)

        ## Bytes of heap an entry

        With key and value; less the bare map's in brackets.
        """);
    loaded((kept, terms, each) -> bytes(kept, terms, each));
    List<Verdict> verdicts =
        Arrays.stream(Kept.values())
            .map(
                kept ->
                    new Verdict(
                        label(kept, Terms.BOUNDED),
                        BYTES,
                        moreThanMap(kept, Terms.BOUNDED, ProviderName.LARDER)))
            .toList();
    verdicts.forEach(
        each ->
            page.paragraph(
                "Bytes more than the bare map's, %s: %s.".formatted(each.row(), each.cell())));
    page.judge(verdicts);
  }

  private String bytes(Kept kept, Terms terms, ProviderName provider) {
    double bytes = load(kept, terms, provider, "bytes");
    return Double.isNaN(bytes)
        ? ""
        : format("%.0f (%+.0f)", bytes, moreThanMap(kept, terms, provider));
  }

  private double moreThanMap(Kept kept, Terms terms, ProviderName provider) {
    return load(kept, terms, provider, "bytes")
        - load(kept, Terms.ETERNAL, ProviderName.MAP, "bytes");
  }

  private void load() {
    page.paragraph(
        """
        ## Loading a million entries

        Seconds of processor time of the JVM (seconds by the clock); Hazelcast's are those of half a million.
        """);
    loaded((kept, terms, each) -> seconds(kept, terms, each));
  }

  private String seconds(Kept kept, Terms terms, ProviderName provider) {
    double cpu = load(kept, terms, provider, "load cpu s");
    return Double.isNaN(cpu)
        ? ""
        : format("%.1f (%.1f)", cpu, load(kept, terms, provider, "load s"));
  }

  private void churn() {
    page.paragraph(
        """
        ## Steady change

        100,000 calls a second on a million strings with expiry: half put, a quarter remove, a quarter get. G1, a heap of 1.5 GB. What the caller makes, key and value,
        is in the bytes and the time; the map's row tells how much that is. Who is too slow for as many calls does fewer. The longest pause is what the JVM's log of safepoints has.
        """);
    List<List<String>> rows = new ArrayList<>();
    for (ProviderName each : ProviderName.values()) {
      Terms terms = Terms.EXPIRING.areKnownTo(each) ? Terms.EXPIRING : Terms.ETERNAL;
      double bytes = answers.get(Question.CHURN, Kept.STRINGS, terms, each, "allocated bytes");
      if (!Double.isNaN(bytes)) {
        rows.add(
            List.of(
                each.label(),
                format("%.0f", bytes),
                tenths(answers.get(Question.CHURN, Kept.STRINGS, terms, each, "cpu us")),
                tenths(
                    answers.get(Question.CHURN, Kept.STRINGS, terms, each, "longest pause ms"))));
      }
    }
    page.table(
        List.of(
            "contestant",
            "bytes allocated a call",
            "processor time a call, µs",
            "longest pause, ms"),
        rows);
  }

  private void expired() {
    page.paragraph(
        """
        ## Entries whose time is over

        A million strings that expire after a few seconds. *Gone*: when their memory was free again after the last had expired, without any call of the cache; `never` is not
        within 10 seconds. Hazelcast takes longer to load a million entries than they would live. *Longest put*: of puts of other keys, 0.2 ms apart, until they have expired, and in the empty cache; a cache that removes entries only when it is called does it in these.
        *Sleeper late*: how late a thread woke meanwhile that does nothing but sleep for 0.2 ms, again and again: what the machine adds to a put.
        """);
    List<List<String>> rows = new ArrayList<>();
    for (ProviderName each : ProviderName.values()) {
      double gone = gone(each);
      if (!Double.isNaN(gone)) {
        rows.add(
            List.of(
                each.label(),
                Double.isInfinite(gone) ? "never" : tenths(gone),
                tenths(swept(each, "longest put ms")),
                tenths(swept(each, "longest put before ms")),
                tenths(swept(each, "sleeper late ms")),
                tenths(swept(each, "longest pause ms")),
                tenths(swept(each, "cpu s"))));
      }
    }
    page.table(
        List.of(
            "contestant",
            "gone, s",
            "longest put, ms",
            "longest put before, ms",
            "sleeper late, ms",
            "longest pause of the JVM, ms",
            "processor time, s"),
        rows);
    Verdict gone = new Verdict(EXPIRED, GONE, gone(ProviderName.LARDER));
    Verdict pause = new Verdict(EXPIRED, PAUSE, swept(ProviderName.LARDER, "longest put ms"));
    page.paragraph("Gone, s: %s. The longest put, ms: %s.".formatted(gone.cell(), pause.cell()));
    page.judge(List.of(gone, pause));
  }

  /** What stands in the table for a contestant that was loaded with some entries. */
  private interface Cell {
    String of(Kept kept, Terms terms, ProviderName provider);
  }

  private void loaded(Cell cell) {
    List<ProviderName> columns = loaded();
    List<List<String>> rows = new ArrayList<>();
    for (Kept kept : Kept.values()) {
      for (Terms terms : Terms.LASTING) {
        rows.add(
            Page.cells(
                label(kept, terms), columns.stream().map(each -> cell.of(kept, terms, each))));
      }
    }
    page.table(Page.cells("entries", columns.stream().map(ProviderName::label)), rows);
  }

  private List<ProviderName> loaded() {
    return answers.contestants(Question.LOAD, Kept.STRINGS, Terms.ETERNAL, "bytes");
  }

  private double load(Kept kept, Terms terms, ProviderName provider, String figure) {
    return answers.get(Question.LOAD, kept, terms, provider, figure);
  }

  private double gone(ProviderName provider) {
    return answers.get(Question.GONE, Kept.STRINGS, Terms.SOON, provider, "gone s");
  }

  private double swept(ProviderName provider, String figure) {
    return answers.get(Question.SWEEP, Kept.STRINGS, Terms.SOON, provider, figure);
  }

  private static String label(Kept kept, Terms terms) {
    return kept.label() + ", " + terms.label();
  }

  private static String tenths(double number) {
    return Double.isNaN(number) ? "" : format("%.1f", number);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
