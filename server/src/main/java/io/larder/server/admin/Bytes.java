package io.larder.server.admin;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 100b}, {@code 4gb}, {@code 64k}. */
final class Bytes {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([kmg]?)(b?)");

  private Bytes() {}

  /** The bytes; -1 if it is no size. */
  static long parse(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return -1;
    }
    long unit = size.group(3).isEmpty() ? 1_000 : 1_024;
    long factor =
        switch (size.group(2)) {
          case "k" -> unit;
          case "m" -> unit * unit;
          case "g" -> unit * unit * unit;
          default -> 1;
        };
    return Long.parseLong(size.group(1)) * factor;
  }
}
