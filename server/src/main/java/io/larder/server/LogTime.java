package io.larder.server;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;

/**
 * Writes instants as Redis's log does: {@code 26 Nov 2026 06:51:36.988}, in the time of a zone.
 *
 * <p>By hand: a {@link java.time.format.DateTimeFormatter} for that reads the texts of a locale,
 * and a {@link java.time.ZoneId} looks for rules of zones in every jar. Each took a tenth of the
 * time in which a server starts.
 */
final class LogTime {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final int LENGTH = 24;

  private final TimeZone zone;

  LogTime(TimeZone zone) {
    this.zone = zone;
  }

  /** The text of an instant. */
  String text(Instant instant) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(zone.getOffset(instant.toEpochMilli()) / 1_000);
    LocalDateTime time = LocalDateTime.ofInstant(instant, offset);
    StringBuilder text = new StringBuilder(LENGTH);
    append(text, time.getDayOfMonth(), 10).append(' ');
    text.append(MONTHS.get(time.getMonthValue() - 1)).append(' ');
    append(text, time.getYear(), 1_000).append(' ');
    append(text, time.getHour(), 10).append(':');
    append(text, time.getMinute(), 10).append(':');
    append(text, time.getSecond(), 10).append('.');
    return append(text, time.getNano() / 1_000_000, 100).toString();
  }

  /** A number with as many digits as {@code first}, the value of its first one, has. */
  private static StringBuilder append(StringBuilder text, int number, int first) {
    for (int digit = first; digit > 0; digit /= 10) {
      text.append((char) ('0' + number / digit % 10));
    }
    return text;
  }
}
