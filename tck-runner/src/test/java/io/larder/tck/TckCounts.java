package io.larder.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many tests of the TCK ran, failed and were skipped. */
record TckCounts(int run, int failed, int skipped) {

  private static final Pattern SUITE =
      Pattern.compile(
          "<testsuite [^>]*?tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\""
              + " failures=\"(\\d+)\"");

  /** Adds up Surefire's reports in a directory. */
  static TckCounts of(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("TEST-(org\\.jsr107|javax\\.cache)\\..*\\.xml"))
          .map(TckCounts::ofReport)
          .reduce(new TckCounts(0, 0, 0), TckCounts::plus);
    }
  }

  TckCounts plus(TckCounts other) {
    return new TckCounts(run + other.run, failed + other.failed, skipped + other.skipped);
  }

  private static TckCounts ofReport(Path report) {
    try {
      Matcher suite = SUITE.matcher(Files.readString(report));
      assertThat(suite.find()).as("%s begins with a test suite's counts", report).isTrue();
      int skipped = Integer.parseInt(suite.group(3));
      return new TckCounts(
          Integer.parseInt(suite.group(1)) - skipped,
          Integer.parseInt(suite.group(2)) + Integer.parseInt(suite.group(4)),
          skipped);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
