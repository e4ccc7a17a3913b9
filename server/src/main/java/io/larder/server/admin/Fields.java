package io.larder.server.admin;

import java.util.Locale;

/** Lines of a name and a figure each, in the making. */
final class Fields {

  private final StringBuilder text = new StringBuilder();

  Fields add(String name, Object figure) {
    text.append(name).append(':').append(figure).append("\r\n");
    return this;
  }

  /** A fraction with so many places behind the point. */
  Fields add(String name, double figure, int places) {
    return add(name, String.format(Locale.ROOT, "%." + places + "f", figure));
  }

  /** Bytes, and besides as people read them. */
  Fields addBytes(String name, long bytes) {
    return add(name, bytes).add(name + "_human", human(bytes));
  }

  /** The same figure under several names. */
  Fields addAll(Object figure, String... names) {
    for (String name : names) {
      add(name, figure);
    }
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Bytes as {@code 894.88K}. */
  static String human(long bytes) {
    if (bytes < 1024) {
      return bytes + "B";
    }
    double number = bytes;
    int unit = -1;
    while (number >= 1024 && unit < 4) {
      number /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.2f%c", number, "KMGTP".charAt(unit));
  }
}
