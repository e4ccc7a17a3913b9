package io.larder.catalog.differential;

import io.larder.testkit.reference.ReplyPrinter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One command as a client sends it: words of bytes, the name first. */
public record Request(List<byte[]> words) {

  public static Request of(String... words) {
    return new Request(Arrays.stream(words).map(Request::latin1).toList());
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String latin1Text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The first word in capitals. */
  public String name() {
    return text(0).toUpperCase(Locale.ROOT);
  }

  int size() {
    return words.size();
  }

  /** A word as Latin-1 text; empty when there are not so many words. */
  String text(int index) {
    return index < words.size() ? latin1Text(words.get(index)) : "";
  }

  /** Whether a word is this one, in capitals or not. */
  boolean is(int index, String word) {
    return text(index).equalsIgnoreCase(word);
  }

  /** Whether any word behind the name is this one, in capitals or not. */
  boolean has(String word) {
    return indexOf(word) > 0;
  }

  /** The first place behind the name of a word, in capitals or not; -1 if it has none. */
  int indexOf(String word) {
    for (int i = 1; i < words.size(); i++) {
      if (is(i, word)) {
        return i;
      }
    }
    return -1;
  }

  byte[][] toArray() {
    return words.toArray(byte[][]::new);
  }

  @Override
  public String toString() {
    return ReplyPrinter.printWords(toArray());
  }
}
