package io.larder.engine;

/**
 * Which happenings of keys are published to channels, by the letters of Redis's {@code
 * notify-keyspace-events}.
 *
 * <p>{@code K} publishes to {@code __keyspace@number__:key}, {@code E} to {@code
 * __keyevent@number__:event}; without one of them nothing is published. The other letters are those
 * of {@link KeyspaceEvent#type}, {@code m} for misses (which are not published) and {@code A} for
 * all but {@code m} and {@code n}. Immutable.
 */
public final class NotificationFlags {

  /** Nothing is published. */
  public static final NotificationFlags NONE = new NotificationFlags("");

  private static final String ALL = "g$lshztdxe";
  private static final String KNOWN = "KEAmn" + ALL;

  private final String letters;

  private NotificationFlags(String letters) {
    this.letters = letters;
  }

  /**
   * Reads letters.
   *
   * @throws IllegalArgumentException if there is an unknown one
   */
  public static NotificationFlags parse(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (KNOWN.indexOf(letters.charAt(i)) < 0) {
        throw new IllegalArgumentException(
            "keyspace events '%s' have the letter '%s'; expected letters of %s"
                .formatted(letters, letters.charAt(i), KNOWN));
      }
    }
    return new NotificationFlags(letters.replace("A", ALL));
  }

  boolean isKeyspace() {
    return letters.indexOf('K') >= 0;
  }

  boolean isKeyevent() {
    return letters.indexOf('E') >= 0;
  }

  boolean isOff() {
    return !isKeyspace() && !isKeyevent();
  }

  boolean includes(char type) {
    return letters.indexOf(type) >= 0;
  }

  /** The letters, {@code A} written out. */
  @Override
  public String toString() {
    return letters;
  }
}
