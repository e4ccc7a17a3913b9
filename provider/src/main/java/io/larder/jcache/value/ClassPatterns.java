package io.larder.jcache.value;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Class names that are allowed: full names ({@code com.acme.User}), packages ({@code com.acme.*}),
 * and packages with all below them ({@code com.acme.**}). A nested class has its binary name
 * ({@code com.acme.User$Address}). A bare {@code *} or {@code **} is refused: it would allow
 * everything.
 *
 * <p>Immutable, thread-safe.
 */
public final class ClassPatterns {

  private final Set<String> names = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<String> trees = new TreeSet<>();

  /**
   * The patterns of some texts.
   *
   * @throws IllegalArgumentException if one is not a name or pattern
   */
  public ClassPatterns(List<String> texts) {
    for (String text : texts) {
      check(text);
      if (text.endsWith(".**")) {
        trees.add(text.substring(0, text.length() - 2));
      } else if (text.endsWith(".*")) {
        packages.add(text.substring(0, text.length() - 1));
      } else {
        names.add(text);
      }
    }
  }

  /**
   * Checks the form of a name or pattern.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static void check(String text) {
    if (!Shape.PATTERN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "allowed class '"
              + text
              + "' is not a name; expected one such as com.acme.User, com.acme.* or com.acme.**");
    }
  }

  /** The form of a text; made when there is one, as most caches have none. */
  private static final class Shape {

    static final Pattern PATTERN =
        Pattern.compile(
            "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*(\\.\\*{1,2})?");
  }

  /** Whether a class of this binary name is allowed. */
  public boolean allow(String className) {
    return names.contains(className)
        || packages.contains(className.substring(0, className.lastIndexOf('.') + 1))
        || trees.stream().anyMatch(className::startsWith);
  }
}
