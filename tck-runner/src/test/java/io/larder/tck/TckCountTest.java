package io.larder.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts what the TCK ran, since a suite that finds no tests passes too. */
class TckCountTest {

  private static final int TESTS_OF_THE_TCK = 493;
  private static final int TESTS_OF_ANNOTATIONS = 12;
  private static final String[] BEANS = {
    "CacheNameOnEachMethod", "ClassLevelCacheConfig", "UsingDefaultCacheName"
  };
  private static final Path TARGET = Path.of(System.getProperty("tck.target"));

  @ParameterizedTest
  @CsvSource({"weld-5, 5.1", "weld-6, 6.0"})
  void tck_ranWhole_withoutAFailure(String execution, String series) throws IOException {
    Path annotationReports = TARGET.resolve(execution + "-reports");
    Properties record = record(annotationReports);
    TckCounts annotations = TckCounts.of(annotationReports);
    TckCounts all = TckCounts.of(TARGET.resolve("surefire-reports")).plus(annotations);
    String version = record.getProperty(InterceptionRecorder.CONTAINER).replace(".Final", "");

    System.out.printf(
        "TCK: %d run, %d failed, %d skipped (Weld %s)%n",
        all.run(), all.failed(), all.skipped(), version);
    assertThat(version).as("the container").startsWith(series);
    assertThat(annotations.run()).as("annotation tests run").isEqualTo(TESTS_OF_ANNOTATIONS);
    assertThat(all.run()).as("TCK tests run").isEqualTo(TESTS_OF_THE_TCK);
    assertThat(all.failed()).as("TCK tests failed").isZero();
    assertThat(all.skipped()).as("TCK tests skipped").isZero();
  }

  @ParameterizedTest
  @CsvSource({"weld-5", "weld-6"})
  void annotationTests_wereIntercepted_inEachBeanByEachAnnotation(String execution)
      throws IOException {
    Properties record = record(TARGET.resolve(execution + "-reports"));

    for (String bean : BEANS) {
      String method = "manager." + bean + "BlogManagerImpl.";
      assertThat(count(record, method + "getEntryCached(", "Hits")).as(bean).isPositive();
      assertThat(count(record, method + "getEntryCached(", "Misses")).as(bean).isPositive();
      assertThat(count(record, method + "clearEntryFromCache(", "Removals")).as(bean).isPositive();
      assertThat(count(record, method + "clearCache(", "Removals")).as(bean).isPositive();
    }
  }

  private static long count(Properties record, String methodBegin, String count) {
    return record.stringPropertyNames().stream()
        .filter(name -> name.startsWith(methodBegin) && name.endsWith(" " + count))
        .mapToLong(name -> Long.parseLong(record.getProperty(name)))
        .sum();
  }

  private static Properties record(Path reports) throws IOException {
    Properties record = new Properties();
    try (Reader in = Files.newBufferedReader(reports.resolve("interception.properties"))) {
      record.load(in);
    }
    return record;
  }
}
