package io.larder.jcache.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of cache names, in which {@code *} stands for any characters, or none.
 *
 * <p>The order is by how specific a pattern is, most specific first: a name without {@code *}, then
 * the pattern with more other characters, then the one with fewer {@code *}, then by the alphabet.
 */
record NamePattern(String text) implements Comparable<NamePattern> {

  private static final Comparator<NamePattern> MOST_SPECIFIC_FIRST =
      Comparator.comparing((NamePattern pattern) -> pattern.stars() > 0)
          .thenComparing(pattern -> -(pattern.text.length() - pattern.stars()))
          .thenComparing(NamePattern::stars)
          .thenComparing(NamePattern::text);

  boolean matches(String cacheName) {
    String regex =
        Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL).matcher(cacheName).matches();
  }

  long stars() {
    return text.chars().filter(c -> c == '*').count();
  }

  @Override
  public int compareTo(NamePattern other) {
    return MOST_SPECIFIC_FIRST.compare(this, other);
  }
}
