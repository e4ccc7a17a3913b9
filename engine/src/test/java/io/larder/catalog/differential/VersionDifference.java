package io.larder.catalog.differential;

import io.larder.testkit.reference.ServerVersion;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is known to answer otherwise than Redis 7.2, which Larder follows.
 *
 * @param name what a summary calls it
 * @param reason what was changed
 * @param effect whether the two sides go on from the same state
 * @param releases the releases that answer otherwise; Valkey's count for themselves, from 8 on
 * @param test whether two answers differ for this reason
 */
record VersionDifference(
    String name, String reason, Effect effect, Predicate<ServerVersion> releases, Test test) {

  /** Those that came before what Larder follows. */
  static final Predicate<ServerVersion> BEFORE_7_2 = release -> release.isBefore(7, 2);

  /** Redis 7.4 and Valkey 8, and what follows them. */
  static final Predicate<ServerVersion> SINCE_7_4 = release -> !release.isBefore(7, 4);

  static final Predicate<ServerVersion> SINCE_8 = release -> !release.isBefore(8, 0);

  /** All of them: Larder deviates, or what Redis does depends on chance. */
  static final Predicate<ServerVersion> ALL_RELEASES = release -> true;

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

  /** Whether this explains a difference to a server of a release. */
  boolean explains(
      ServerVersion release, Request request, @Nullable Object expected, @Nullable Object actual) {
    return releases.test(release) && test.explains(request, expected, actual);
  }
}
