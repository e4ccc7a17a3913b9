package io.larder.jcache.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units: counts, durations and bytes, each with its checks. */
final class Quantities {

  static final String COUNT = "a whole number of at least 1, such as 100000";
  static final String DURATION =
      "a whole number and a unit (ms, s, m, h, d), such as 500ms, 30s, 10m, 1h or 2d";
  static final String BYTES =
      "bytes, at least 1: a whole number and a unit (B, KiB, MiB, GiB, TiB of 1024;"
          + " kB, MB, GB, TB of 1000), such as 64 MiB";

  private static final Map<String, ChronoUnit> TIMES =
      Map.ofEntries(
          Map.entry("ms", ChronoUnit.MILLIS),
          Map.entry("milliseconds", ChronoUnit.MILLIS),
          Map.entry("s", ChronoUnit.SECONDS),
          Map.entry("second", ChronoUnit.SECONDS),
          Map.entry("seconds", ChronoUnit.SECONDS),
          Map.entry("m", ChronoUnit.MINUTES),
          Map.entry("minute", ChronoUnit.MINUTES),
          Map.entry("minutes", ChronoUnit.MINUTES),
          Map.entry("h", ChronoUnit.HOURS),
          Map.entry("hour", ChronoUnit.HOURS),
          Map.entry("hours", ChronoUnit.HOURS),
          Map.entry("d", ChronoUnit.DAYS),
          Map.entry("day", ChronoUnit.DAYS),
          Map.entry("days", ChronoUnit.DAYS));

  private static final Map<String, Long> SIZES =
      Map.ofEntries(
          Map.entry("B", 1L),
          Map.entry("KiB", 1L << 10),
          Map.entry("MiB", 1L << 20),
          Map.entry("GiB", 1L << 30),
          Map.entry("TiB", 1L << 40),
          Map.entry("kB", 1_000L),
          Map.entry("MB", 1_000_000L),
          Map.entry("GB", 1_000_000_000L),
          Map.entry("TB", 1_000_000_000_000L));

  private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,18})\\s*(\\p{Alpha}+)");

  private Quantities() {}

  static long count(Found found) {
    String text = found.text(COUNT);
    try {
      long count = new BigDecimal(text).longValueExact();
      if (count >= 1) {
        return count;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw found.wrong(COUNT);
    }
    throw found.wrong(COUNT);
  }

  /** A duration above zero. */
  static Duration duration(Found found) {
    Duration duration = durationOrZero(found);
    if (duration.isZero()) {
      throw found.wrong(DURATION + ", above zero");
    }
    return duration;
  }

  /** A duration of at most {@link Long#MAX_VALUE} milliseconds. */
  static Duration durationOrZero(Found found) {
    Matcher matcher = WITH_UNIT.matcher(found.text(DURATION));
    ChronoUnit unit = matcher.matches() ? TIMES.get(matcher.group(2)) : null;
    if (unit == null) {
      throw found.wrong(DURATION);
    }
    try {
      long millis =
          Math.multiplyExact(Long.parseLong(matcher.group(1)), unit.getDuration().toMillis());
      return Duration.ofMillis(millis);
    } catch (ArithmeticException e) {
      throw found.wrong("a duration that fits in 64 bits of milliseconds");
    }
  }

  static long bytes(Found found) {
    Matcher matcher = WITH_UNIT.matcher(found.text(BYTES));
    Long unit = matcher.matches() ? SIZES.get(matcher.group(2)) : null;
    if (unit == null) {
      throw found.wrong(BYTES);
    }
    try {
      long bytes = Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
      if (bytes >= 1) {
        return bytes;
      }
    } catch (ArithmeticException e) {
      throw found.wrong(BYTES + "; this is more than 64 bits hold");
    }
    throw found.wrong(BYTES);
  }
}
