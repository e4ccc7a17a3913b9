package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class LogTimeTest {

  @Test
  void instant_isWrittenWithAllItsZeros() {
    assertThat(
            new LogTime(TimeZone.getTimeZone("UTC"))
                .text(Instant.parse("2026-01-02T03:04:05.006Z")))
        .isEqualTo("02 Jan 2026 03:04:05.006");
  }

  @Test
  void instants_areWritten_asAFormatterWritesThem() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss.SSS", Locale.ENGLISH).withZone(zone);
    LogTime time = new LogTime(TimeZone.getTimeZone(zone));
    Random random = new Random(26);
    for (int i = 0; i < 2_000; i++) {
      Instant instant = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));

      assertThat(time.text(instant)).isEqualTo(formatter.format(instant));
    }
  }
}
