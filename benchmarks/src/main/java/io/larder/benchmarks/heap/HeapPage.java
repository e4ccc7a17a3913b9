package io.larder.benchmarks.heap;

import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page that the answers make. */
final class HeapPage {

  private static final int ALLOWED = 16; // bytes more than a bare map, with all in use
  private static final double GONE = 1; // s
  private static final double PAUSE = 10; // ms

  private final Answers answers;
  private final StringBuilder text = new StringBuilder();

  HeapPage(Answers answers) {
    this.answers = answers;
  }

  String text() {
    text.append(
        """
        # What entries cost

        Made by `benchmarks/heap`, which the [README](../../benchmarks/README.md) describes: JCache caches by reference (Hazelcast copies nevertheless),
        a million entries, each contestant in a JVM of its own.

        ![Bytes an entry](heap.svg)

        ## Bytes of heap an entry

        With key and value; less the bare map's in brackets.

        """);
    bytesTable();
    text.append(
        """

        ## Loading a million entries

        Seconds of processor time of the JVM (seconds by the clock).

        """);
    loadTable();
    text.append(
        """

        ## Steady change

        100,000 calls a second on a million strings with expiry: half put, a quarter remove, a quarter get. G1, a heap of 1.5 GB. What the caller makes, key and value,
        is in the bytes and the time; the map's row tells how much that is. The longest pause is what the JVM's log of safepoints has.

        | contestant | bytes allocated a call | processor time a call, µs | longest pause, ms |
        |---|--:|--:|--:|
        """);
    churnTable();
    text.append(
        """

        ## Entries whose time is over

        A million strings that expire after a few seconds. *Gone*: when their memory was free again after the last had expired, without any call of the cache; `never` is not
        within 20 seconds. *Longest put*: of puts of other keys, 0.2 ms apart, until they have expired, and in the empty cache; a cache that removes entries only when it is called does it in these.

        | contestant | gone, s | longest put, ms | longest put before, ms | longest pause of the JVM, ms | processor time, s |
        |---|--:|--:|--:|--:|--:|
        """);
    expiredTable();
    return text.toString();
  }

  /** The bytes of an entry, to be drawn. */
  Table bytes() {
    List<ProviderName> columns = loaded();
    List<Table.Row> rows = new ArrayList<>();
    for (Kept kept : Kept.values()) {
      for (Terms terms : Terms.LASTING) {
        rows.add(
            new Table.Row(
                kept.label() + ", " + terms.label(),
                columns.stream().map(each -> load(kept, terms, each, "bytes")).toList()));
      }
    }
    return new Table("entries", columns.stream().map(ProviderName::label).toList(), rows);
  }

  private List<ProviderName> loaded() {
    return answers.contestants(Question.LOAD, Kept.STRINGS, Terms.ETERNAL, "bytes");
  }

  private double load(Kept kept, Terms terms, ProviderName provider, String figure) {
    return answers.get(Question.LOAD, kept, terms, provider, figure);
  }

  private void head(List<ProviderName> columns) {
    text.append("| entries |");
    columns.forEach(each -> text.append(' ').append(each.label()).append(" |"));
    text.append("\n|---|").append("--:|".repeat(columns.size())).append('\n');
  }

  private void bytesTable() {
    List<ProviderName> columns = loaded();
    head(columns);
    for (Kept kept : Kept.values()) {
      double map = load(kept, Terms.ETERNAL, ProviderName.MAP, "bytes");
      for (Terms terms : Terms.LASTING) {
        text.append("| ").append(kept.label()).append(", ").append(terms.label()).append(" |");
        for (ProviderName each : columns) {
          double bytes = load(kept, terms, each, "bytes");
          text.append(Double.isNaN(bytes) ? " |" : format(" %.0f (%+.0f) |", bytes, bytes - map));
        }
        text.append('\n');
      }
    }
    for (Kept kept : Kept.values()) {
      double more =
          load(kept, Terms.BOUNDED, ProviderName.LARDER, "bytes")
              - load(kept, Terms.ETERNAL, ProviderName.MAP, "bytes");
      text.append(
          format(
              "\n"
                  + "Target for %s: at most the map's and %d bytes more, with expiry and bound:"
                  + " %.1f, %s.%n",
              kept.label(), ALLOWED, more, verdict(more, ALLOWED)));
    }
  }

  private void loadTable() {
    List<ProviderName> columns = loaded();
    head(columns);
    for (Kept kept : Kept.values()) {
      for (Terms terms : Terms.LASTING) {
        text.append("| ").append(kept.label()).append(", ").append(terms.label()).append(" |");
        for (ProviderName each : columns) {
          double cpu = load(kept, terms, each, "load cpu s");
          text.append(
              Double.isNaN(cpu)
                  ? " |"
                  : format(" %.1f (%.1f) |", cpu, load(kept, terms, each, "load s")));
        }
        text.append('\n');
      }
    }
  }

  private void churnTable() {
    for (ProviderName each : ProviderName.values()) {
      Terms terms = Terms.EXPIRING.areKnownTo(each) ? Terms.EXPIRING : Terms.ETERNAL;
      double bytes = answers.get(Question.CHURN, Kept.STRINGS, terms, each, "allocated bytes");
      if (!Double.isNaN(bytes)) {
        text.append(
            format(
                "| %s | %.0f | %.1f | %.1f |%n",
                each.label(),
                bytes,
                answers.get(Question.CHURN, Kept.STRINGS, terms, each, "cpu us"),
                answers.get(Question.CHURN, Kept.STRINGS, terms, each, "longest pause ms")));
      }
    }
  }

  private void expiredTable() {
    for (ProviderName each : ProviderName.values()) {
      double gone = answers.get(Question.GONE, Kept.STRINGS, Terms.SOON, each, "gone s");
      if (!Double.isNaN(gone)) {
        text.append(
            format(
                "| %s | %s | %.1f | %.1f | %.1f | %.1f |%n",
                each.label(),
                Double.isInfinite(gone) ? "never" : format("%.1f", gone),
                swept(each, "longest put ms"),
                swept(each, "longest put before ms"),
                swept(each, "longest pause ms"),
                swept(each, "cpu s")));
      }
    }
    double gone =
        answers.get(Question.GONE, Kept.STRINGS, Terms.SOON, ProviderName.LARDER, "gone s");
    double pause = swept(ProviderName.LARDER, "longest put ms");
    text.append(
        format(
            "\nTarget: gone within %.0f s: %s. No pause above %.0f ms: %s.%n",
            GONE, verdict(gone, GONE), PAUSE, verdict(pause, PAUSE)));
  }

  private double swept(ProviderName provider, String figure) {
    return answers.get(Question.SWEEP, Kept.STRINGS, Terms.SOON, provider, figure);
  }

  private static String verdict(double figure, double most) {
    return figure <= most ? "met" : "missed";
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
