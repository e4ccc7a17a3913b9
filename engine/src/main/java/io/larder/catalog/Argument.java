package io.larder.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a command's grammar, as {@code COMMAND DOCS} describes arguments.
 *
 * <p>Immutable: {@link #optional}, {@link #multiple} and {@link #token} give changed copies.
 *
 * @param name the name in documentation
 * @param kind what it takes
 * @param token the word that must stand before it, or that it is
 * @param occurrence how often it may come
 * @param parts the alternatives of a choice, the parts of a block
 * @param mode what is done to a key
 * @param since the version of Redis since which it is there, if its command is older
 */
public record Argument(
    String name,
    Kind kind,
    @Nullable String token,
    Occurrence occurrence,
    List<Argument> parts,
    @Nullable KeyMode mode,
    @Nullable String since) {

  /** What an argument takes. */
  public enum Kind {
    KEY("key"),
    STRING("string"),
    INTEGER("integer"),
    DOUBLE("double"),
    PATTERN("pattern"),
    UNIX_TIME("unix-time"),
    /** The token alone. */
    TOKEN("pure-token"),
    /** One of its parts. */
    ONE_OF("oneof"),
    /** All of its parts, in their order. */
    BLOCK("block");

    private final String redisName;

    Kind(String redisName) {
      this.redisName = redisName;
    }

    /** The name in {@code COMMAND DOCS}. */
    public String redisName() {
      return redisName;
    }
  }

  /** How often an argument may come. */
  public enum Occurrence {
    ONCE,
    OPTIONAL,
    /** Once or more. */
    MULTIPLE,
    /** Once or more, each time with its token. */
    MULTIPLE_TOKEN,
    /** Any number of times. */
    OPTIONAL_MULTIPLE,
    /** Any number of times, each time with its token. */
    OPTIONAL_MULTIPLE_TOKEN;

    /** Whether it may be left out. */
    public boolean isOptional() {
      return switch (this) {
        case OPTIONAL, OPTIONAL_MULTIPLE, OPTIONAL_MULTIPLE_TOKEN -> true;
        case ONCE, MULTIPLE, MULTIPLE_TOKEN -> false;
      };
    }

    /** Whether it may come more than once. */
    public boolean isMultiple() {
      return this != ONCE && this != OPTIONAL;
    }

    /** Whether it repeats its token each time. */
    public boolean isMultipleToken() {
      return this == MULTIPLE_TOKEN || this == OPTIONAL_MULTIPLE_TOKEN;
    }
  }

  private static Argument of(String name, Kind kind) {
    return new Argument(name, kind, null, Occurrence.ONCE, List.of(), null, null);
  }

  /** A key. */
  public static Argument key(String name, KeyMode mode) {
    return new Argument(name, Kind.KEY, null, Occurrence.ONCE, List.of(), mode, null);
  }

  /** Any bytes. */
  public static Argument string(String name) {
    return of(name, Kind.STRING);
  }

  /** A 64-bit integer. */
  public static Argument integer(String name) {
    return of(name, Kind.INTEGER);
  }

  /** A floating-point number. */
  public static Argument real(String name) {
    return of(name, Kind.DOUBLE);
  }

  /** A glob pattern. */
  public static Argument pattern(String name) {
    return of(name, Kind.PATTERN);
  }

  /** Seconds or milliseconds since the epoch. */
  public static Argument unixTime(String name) {
    return of(name, Kind.UNIX_TIME);
  }

  /** A word that stands for itself, as {@code NX}. */
  public static Argument token(String name, String token) {
    return new Argument(name, Kind.TOKEN, token, Occurrence.ONCE, List.of(), null, null);
  }

  /** A word that stands for itself, named as it is written. */
  public static Argument word(String token) {
    return token(token.toLowerCase(java.util.Locale.ROOT), token);
  }

  /** One of several. */
  public static Argument oneOf(String name, Argument... parts) {
    return new Argument(name, Kind.ONE_OF, null, Occurrence.ONCE, List.of(parts), null, null);
  }

  /** Several, in this order. */
  public static Argument block(String name, Argument... parts) {
    return new Argument(name, Kind.BLOCK, null, Occurrence.ONCE, List.of(parts), null, null);
  }

  /** This argument behind a word of its own, as {@code COUNT count}. */
  public Argument after(String word) {
    return new Argument(name, kind, word, occurrence, parts, mode, since);
  }

  /** This argument, which is there only since a version of Redis. */
  public Argument since(String version) {
    return new Argument(name, kind, token, occurrence, parts, mode, version);
  }

  /** This argument, which may be left out. */
  public Argument optional() {
    return with(
        switch (occurrence) {
          case ONCE, OPTIONAL -> Occurrence.OPTIONAL;
          case MULTIPLE, OPTIONAL_MULTIPLE -> Occurrence.OPTIONAL_MULTIPLE;
          case MULTIPLE_TOKEN, OPTIONAL_MULTIPLE_TOKEN -> Occurrence.OPTIONAL_MULTIPLE_TOKEN;
        });
  }

  /** This argument, once or more. */
  public Argument multiple() {
    return with(occurrence.isOptional() ? Occurrence.OPTIONAL_MULTIPLE : Occurrence.MULTIPLE);
  }

  /** This argument with its token, once or more. */
  public Argument multipleToken() {
    return with(
        occurrence.isOptional() ? Occurrence.OPTIONAL_MULTIPLE_TOKEN : Occurrence.MULTIPLE_TOKEN);
  }

  private Argument with(Occurrence changed) {
    return new Argument(name, kind, token, changed, parts, mode, since);
  }

  /** The least number of words it takes. */
  int leastWords() {
    return occurrence.isOptional() ? 0 : wordsOnce();
  }

  /** Whether it always takes {@link #leastWords}. */
  boolean isFixed() {
    return occurrence == Occurrence.ONCE
        && switch (kind) {
          case ONE_OF -> areFixed(parts) && areEquallyLong(parts);
          case BLOCK -> areFixed(parts);
          default -> true;
        };
  }

  private static boolean areFixed(List<Argument> parts) {
    for (Argument part : parts) { // asked hundreds of times in a start, where streams are slow
      if (!part.isFixed()) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEquallyLong(List<Argument> parts) {
    for (Argument part : parts) {
      if (part.leastWords() != parts.get(0).leastWords()) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  /** The least number of words that one occurrence takes. */
  int wordsOnce() {
    int words =
        switch (kind) {
          case ONE_OF -> least(parts);
          case BLOCK -> sum(parts);
          default -> 1;
        };
    return words + (token != null && kind != Kind.TOKEN ? 1 : 0);
  }

  private static int least(List<Argument> parts) {
    int least = parts.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (Argument part : parts) {
      least = Math.min(least, part.leastWords());
    }
    return least;
  }

  private static int sum(List<Argument> parts) {
    int sum = 0;
    for (Argument part : parts) {
      sum += part.leastWords();
    }
    return sum;
  }
}
