package io.larder.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page before all others: what each asks, its picture, and how many of its targets are met. */
final class FrontPage {

  static final String FILE = "README.md";

  /** A page, the script that writes it, and what it asks. */
  private record Subject(String name, String script, String picture, String question) {}

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              "calls",
              "benchmarks/calls",
              "calls.svg",
              "How fast are a cache's calls, beside seven other products and a bare map?"),
          new Subject(
              "growth",
              "benchmarks/growth",
              "growth.svg",
              "How does the time of a call grow from 10,000 to 10,000,000 entries?"),
          new Subject(
              "heap",
              "benchmarks/heap",
              "heap.svg",
              "What do entries cost: bytes, loading, garbage, pauses, and when are expired ones"
                  + " gone?"),
          new Subject(
              "hits",
              "benchmarks/hits",
              "hits.svg",
              "How many requests does a bounded cache answer, beside Caffeine, LRU and the"
                  + " optimum?"),
          new Subject(
              "start",
              "benchmarks/start",
              "start.svg",
              "How long does an application wait for its first cache?"),
          new Subject(
              "resp",
              "benchmarks/resp/compare",
              "resp.svg",
              "How fast, how large and how quick to start is the server, beside redis-server?"));

  private FrontPage() {}

  static void write(Path folder) throws IOException {
    Map<Subject, List<Verdict>> verdicts = new LinkedHashMap<>();
    for (Subject subject : SUBJECTS) {
      if (Files.exists(folder.resolve(subject.name + ".md"))) {
        verdicts.put(subject, Report.verdicts(folder, subject.name));
      }
    }
    Files.writeString(folder.resolve(FILE), of(verdicts));
  }

  private static String of(Map<Subject, List<Verdict>> verdicts) {
    Page page = new Page("README", Reasons.NONE);
    page.paragraph(
        """
        # Performance

        Every figure is a ratio, taken side by side in one run on one machine in turns, and made again by one command; what each script does is in
        [benchmarks](../../benchmarks/README.md). What was supposed, changed and measured on the way is in [the notes](notes.md). This page is written
        by the scripts, from what the others leave beside their tables.

        ## Targets

        For each target how many rows meet it, and the row that is furthest on its wrong side, or nearest to it. Why one is missed stands on its page.
        """);
    List<List<String>> rows = new ArrayList<>();
    verdicts.forEach((subject, all) -> rows.addAll(rows(subject, all)));
    page.table(List.of("page and target", "met", "last row", "its figure"), rows);
    for (Subject subject : verdicts.keySet()) {
      page.paragraph(
          """
          ## %s

          [%s](%s.md), written by `%s`

          ![%s](%s)
          """
              .formatted(
                  subject.question,
                  subject.name,
                  subject.name,
                  subject.script,
                  subject.question,
                  subject.picture));
    }
    return page.report().markdown();
  }

  /** A row a target. */
  private static List<List<String>> rows(Subject subject, List<Verdict> verdicts) {
    Map<Target, List<Verdict>> byTarget =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(Verdict::target, LinkedHashMap::new, Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    byTarget.forEach((target, each) -> rows.add(row(subject, target, each)));
    return rows;
  }

  private static List<String> row(Subject subject, Target target, List<Verdict> verdicts) {
    long met = verdicts.stream().filter(Verdict::isMet).count();
    Verdict last =
        verdicts.stream()
            .max(Comparator.comparingDouble(each -> target.distance(each.reached())))
            .orElseThrow();
    String share = met + " of " + verdicts.size();
    return List.of(
        "[%s](%s.md): %s".formatted(subject.name, subject.name, target),
        last.isMet() ? share : "**" + share + "**",
        last.row(),
        Numbers.shown(last.reached()));
  }
}
