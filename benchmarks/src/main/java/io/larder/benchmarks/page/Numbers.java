package io.larder.benchmarks.page;

import java.util.Locale;

/** How numbers are written on pages. */
public final class Numbers {

  private Numbers() {}

  /** With no more digits than say something; empty where there is no number. */
  public static String shown(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    if (Double.isInfinite(number)) {
      return "never";
    }
    double size = Math.abs(number);
    return String.format(
        Locale.ROOT, size >= 9.95 ? "%.0f" : size >= 1.995 ? "%.1f" : "%.2f", number);
  }

  /** Without a fraction; empty where there is no number. */
  public static String whole(double number) {
    return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.0f", number);
  }
}
