package io.larder.catalog.differential;

import io.larder.testkit.reference.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * Where an older server is known to answer otherwise than Redis 7.2, which Larder follows.
 *
 * @param name what a summary calls it
 * @param reason what Redis changed
 * @param effect whether the two sides go on from the same state
 * @param major the first version that answers as Larder does
 * @param minor the same
 * @param test whether two answers differ for this reason
 */
record VersionDifference(
    String name, String reason, Effect effect, int major, int minor, Test test) {

  /** What follows from a difference. */
  enum Effect {
    /** Only the answer differs. */
    ANSWER,
    /** The keyspaces differ from here on, so the rest of the program says nothing. */
    STATE
  }

  /** Whether two answers differ for a reason. */
  interface Test {
    boolean explains(Request request, @Nullable Object expected, @Nullable Object actual);
  }

  /** Whether this explains a difference to a server of a version. */
  boolean explains(
      ServerVersion version, Request request, @Nullable Object expected, @Nullable Object actual) {
    return version.isBefore(major, minor) && test.explains(request, expected, actual);
  }
}
