package io.larder.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The heap sizes of values whose class alone tells it, or nearly. */
final class ScalarSizes {

  private static final long WORD = HeapLayout.object(0, Integer.BYTES);
  private static final long TWO_WORDS = HeapLayout.object(0, Long.BYTES);
  private static final long THREE_WORDS = HeapLayout.object(0, 3 * Integer.BYTES);
  private static final long TWO_LONGS = HeapLayout.object(0, Integer.BYTES + 2 * Long.BYTES);
  private static final long DATE_TIME = HeapLayout.object(2, 0) + TWO_WORDS + TWO_WORDS;

  private static final Map<Class<?>, Long> FIXED =
      Map.ofEntries(
          Map.entry(Boolean.class, 0L),
          Map.entry(Byte.class, 0L),
          Map.entry(Float.class, WORD),
          Map.entry(Double.class, THREE_WORDS),
          Map.entry(UUID.class, TWO_LONGS),
          Map.entry(Instant.class, THREE_WORDS),
          Map.entry(Duration.class, THREE_WORDS),
          Map.entry(LocalDate.class, TWO_WORDS),
          Map.entry(LocalTime.class, TWO_WORDS),
          Map.entry(LocalDateTime.class, DATE_TIME),
          Map.entry(OffsetTime.class, HeapLayout.object(2, 0) + TWO_WORDS),
          Map.entry(OffsetDateTime.class, HeapLayout.object(2, 0) + DATE_TIME),
          Map.entry(ZonedDateTime.class, HeapLayout.object(3, 0) + DATE_TIME),
          Map.entry(Period.class, THREE_WORDS),
          Map.entry(Year.class, WORD),
          Map.entry(YearMonth.class, TWO_WORDS),
          Map.entry(MonthDay.class, TWO_WORDS),
          Map.entry(AtomicBoolean.class, WORD),
          Map.entry(AtomicInteger.class, WORD),
          Map.entry(AtomicLong.class, THREE_WORDS));

  private ScalarSizes() {}

  /** The bytes of a scalar; -1 for what is not one. */
  static long bytesOf(Object value) {
    if (value instanceof Integer number) {
      return isCached(number) ? 0 : WORD;
    }
    if (value instanceof Long number) {
      return isCached(number) ? 0 : THREE_WORDS;
    }
    if (value instanceof Short number) {
      return isCached(number) ? 0 : WORD;
    }
    if (value instanceof Character character) {
      return isCached(character) ? 0 : WORD;
    }
    Long fixed = FIXED.get(value.getClass());
    if (fixed != null) {
      return fixed;
    }
    return isShared(value) ? 0 : -1;
  }

  /** Whether boxing takes a number from the JVM's cache (JLS 5.1.7). */
  private static boolean isCached(long number) {
    return number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE;
  }

  private static boolean isShared(Object value) {
    return value instanceof Enum<?>
        || value instanceof Class<?>
        || value instanceof Locale
        || value instanceof Currency
        || value instanceof ZoneOffset
        || value instanceof ZoneId;
  }
}
