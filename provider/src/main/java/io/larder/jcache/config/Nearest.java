package io.larder.jcache.config;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The known word that a mistyped one was likely meant to be: the one with the fewest edits. */
final class Nearest {

  private Nearest() {}

  /** " (did you mean 'x'?)", or nothing when no word is near. */
  static String hint(String word, Collection<String> known) {
    String nearest = to(word, known);
    return nearest == null ? "" : " (did you mean '" + nearest + "'?)";
  }

  private static @Nullable String to(String word, Collection<String> known) {
    String nearest = null;
    int fewest = Math.max(2, word.length() / 3) + 1;
    for (String candidate : known) {
      int edits = edits(word, candidate);
      if (edits < fewest) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Levenshtein's distance, one row of the matrix at a time. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
