package io.larder.benchmarks.calls;

import static io.larder.benchmarks.page.Numbers.shown;
import static io.larder.benchmarks.page.Numbers.whole;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Target;
import io.larder.benchmarks.page.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that a run writes. */
final class CallsPage {

  private static final String LARDER = ProviderName.LARDER.label();
  private static final String CAFFEINE = ProviderName.CAFFEINE.label();
  private static final String MAP = ProviderName.MAP.label();
  private static final Target MEAN = Target.atLeast(2, "times Caffeine, geometric mean");

  private final Results results;
  private final Page page;

  private CallsPage(Results results, Reasons reasons) {
    this.results = results;
    this.page = new Page("calls", reasons);
  }

  static Report of(Results results, Reasons reasons) {
    CallsPage page = new CallsPage(results, reasons);
    page.head();
    page.targets();
    page.everyone();
    return page.page.report();
  }

  private void head() {
    page.paragraph(
        """
        # JCache calls: Larder, its peers, and a bare map

        Written by `benchmarks/calls` (%s). Ratios of the processor time of a call, that of the whole JVM, in slices in which all took turns;
        the median of them. 100,000 keys by Zipf's law; how it is done stands in [benchmarks](../../benchmarks/README.md).

        ![The share of the bare map's speed that each reaches](calls.svg)
        ![The other situations](calls-situations.svg)

        ## Targets

        *Of the map*: the share of a bare `ConcurrentHashMap`'s speed. *Best peer*, *Caffeine*: how many times Larder's time they take. *Its
        base*: the share of the speed that the same call has by reference, eternal, without statistics or bound. *Bytes*: what the calling
        threads allocate, Larder's beside the best peer's.
        """
            .formatted(results.caption()));
  }

  private void targets() {
    List<Row> rows = results.rows(row -> true);
    page.table(
        List.of(
            "call", "of the map", "of its base", "best peer", "Caffeine", "bytes", "target", "met"),
        rows.stream().map(this::judged).toList());
    Verdict mean = means();
    page.judge(
        Stream.concat(rows.stream().flatMap(row -> results.verdicts(row).stream()), Stream.of(mean))
            .toList());
  }

  private List<String> judged(Row row) {
    String best = results.bestPeer(row);
    List<Verdict> verdicts = results.verdicts(row);
    return List.of(
        row.label(),
        shown(results.shareOfMap(row, LARDER)),
        shown(results.shareOfBase(row, LARDER)),
        shown(results.ratio(row, best)) + " " + best,
        shown(results.ratio(row, CAFFEINE)),
        whole(results.bytes(row, LARDER)) + ", " + whole(results.bytes(row, best)),
        verdicts.stream().map(each -> each.target().toString()).collect(Collectors.joining(", ")),
        Verdict.inShort(verdicts));
  }

  private Verdict means() {
    List<Row> base = results.rows(row -> row.situation() == Situation.BASE);
    Verdict mean =
        new Verdict("all rows of the base", MEAN, results.meanRatio(base, CAFFEINE, LARDER));
    page.paragraph(
        """
        Geometric mean over the rows by reference, eternal, without statistics: Larder is as many times as fast as Caffeine's JCache: %s; and the bare map \
        %s times. Over all rows it is %s times.
        """
            .formatted(
                mean.cell(),
                shown(results.meanRatio(base, CAFFEINE, MAP)),
                shown(results.meanRatio(results.rows(row -> true), CAFFEINE, LARDER))));
    return mean;
  }

  private void everyone() {
    List<String> others = Stream.concat(Results.peers().stream(), Stream.of(MAP)).toList();
    page.paragraph(
        """
        ## Everyone

        How many times Larder's processor time each takes, and the bytes that its calling threads allocate.
        """);
    page.table(
        Page.cells("call", others.stream()),
        results.rows(row -> true).stream()
            .map(row -> Page.cells(row.label(), others.stream().map(other -> cell(row, other))))
            .toList());
    page.paragraph(
        """
        Hazelcast keeps and hands out copies also where it is told not to, and works in threads of its own, whose allocations are not seen here
        but whose time is. Infinispan and the reference implementation have no bound that a JCache configuration could carry; and two threads that
        call the latter's `putAll` wait for each other for ever.
        """);
  }

  private String cell(Row row, String other) {
    double ratio = results.ratio(row, other);
    return Double.isNaN(ratio) ? "" : shown(ratio) + ", " + whole(results.bytes(row, other)) + " B";
  }
}
