package io.larder.samples.quickstart;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A character that Unicode has given a name. The JDK ships more than 100,000 of them: data enough
 * for a program that wants to download nothing.
 *
 * @param codePoint its number
 * @param name its name, in capital letters
 * @param block the name of the block of code points that it belongs to
 */
record Letter(int codePoint, String name, String block) {

  /** All of them, in the order of their numbers. */
  static Stream<Letter> all() {
    return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
        .filter(Letter::hasNameOfItsOwn)
        .mapToObj(Letter::of);
  }

  private static Letter of(int codePoint) {
    return new Letter(
        codePoint, Character.getName(codePoint), Character.UnicodeBlock.of(codePoint).toString());
  }

  private static boolean hasNameOfItsOwn(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL ->
          false;
      default -> true;
    };
  }
}
