package io.larder.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts what the TCK ran, since a suite that finds no tests passes too. */
class TckCountTest {

  private static final int TESTS_OF_THE_TCK = 481;
  private static final Pattern SUITE =
      Pattern.compile(
          "<testsuite [^>]*?tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\""
              + " failures=\"(\\d+)\"");

  @Test
  void tck_ranWhole_withoutAFailure() throws IOException {
    try (Stream<Path> reports = Files.list(Path.of(System.getProperty("tck.reports")))) {
      int[] sums =
          reports
              .filter(
                  path ->
                      path.getFileName()
                          .toString()
                          .matches("TEST-(org\\.jsr107|javax\\.cache)\\..*\\.xml"))
              .map(TckCountTest::counts)
              .reduce(new int[4], TckCountTest::add);
      int run = sums[0] - sums[2];
      System.out.printf("TCK: %d run, %d failed, %d skipped%n", run, sums[1] + sums[3], sums[2]);
      assertThat(run).as("TCK tests run").isGreaterThanOrEqualTo(TESTS_OF_THE_TCK);
      assertThat(sums[1] + sums[3]).as("TCK tests failed").isZero();
    }
  }

  private static int[] counts(Path report) {
    try {
      Matcher suite = SUITE.matcher(Files.readString(report));
      assertThat(suite.find()).as("%s begins with a test suite's counts", report).isTrue();
      return new int[] {
        Integer.parseInt(suite.group(1)),
        Integer.parseInt(suite.group(2)),
        Integer.parseInt(suite.group(3)),
        Integer.parseInt(suite.group(4))
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int[] add(int[] a, int[] b) {
    return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]};
  }
}
