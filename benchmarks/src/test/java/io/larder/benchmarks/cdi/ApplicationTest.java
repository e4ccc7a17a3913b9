package io.larder.benchmarks.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest {

  @ParameterizedTest
  @CsvSource({
    "bare, false, 2",
    "cache, false, 1",
    "interceptor, false, 2",
    "larder-cdi, false, 1",
    "larder-cdi, true, 1",
    "spring, false, 1",
    "spring, true, 1"
  })
  void secondCall_runsTheMethod_onlyWhereNothingIsCached(
      String subject, boolean isByValue, int runs) {
    try (Application application = Application.of(subject, CacheOfTitles.create(isByValue))) {
      Titles titles = application.titles();

      assertThat(titles.title("978-3")).isEqualTo("978-3");
      assertThat(titles.title("978-3")).isEqualTo("978-3");
      assertThat(titles.runs()).isEqualTo(runs);
    }
  }
}
