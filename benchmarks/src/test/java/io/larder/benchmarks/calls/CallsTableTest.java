package io.larder.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.jcache.ProviderName;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallsTableTest {

  private static Filled filled;

  @TempDir private Path folder;

  @BeforeAll
  static void fill() {
    filled = new Filled(Situation.BASE.setting(ProviderName.LARDER));
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  @Test
  void run_ofTwoRows_writesThePageAndThePictures() throws IOException {
    CallsTable.main(
        new String[] {
          "-x",
          "0.2",
          "-c",
          "larder,caffeine,map",
          "-k",
          "^get hit$|^put, statistics$",
          "-o",
          folder.toString()
        });

    assertThat(folder.resolve("calls.md"))
        .content()
        .contains("| get hit | ", "| put, statistics | ", " caffeine | ", "0.85 of the map");
    assertThat(folder.resolve("calls.svg")).content().contains("get hit", "larder", "bare map");
    assertThat(folder.resolve("calls-situations.csv")).content().contains("\"put, statistics\",");
  }

  @ParameterizedTest
  @EnumSource
  void call_onALarderCache_findsWhatItExpects(Call call) {
    long expected =
        switch (call) {
          case GET_MISS, PUT_IF_ABSENT -> 0;
          case GET_ALL -> 4000;
          case WALK -> 4_000_000;
          case MIXED_95 -> 38;
          case MIXED_75 -> 30;
          case GET_HIT,
              GET_HIT_UNIFORM,
              PUT,
              GET_AND_PUT,
              REPLACE,
              REMOVE_AND_PUT,
              INVOKE,
              PUT_ALL ->
              40;
        };

    assertThat(filled.operation(call.name()).run(40)).isEqualTo(expected);
  }
}
