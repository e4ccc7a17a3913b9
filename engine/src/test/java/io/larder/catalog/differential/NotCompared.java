package io.larder.catalog.differential;

import java.util.Map;

/** Commands that no program contains, with the reason. */
final class NotCompared {

  private static final String OUT_OF_TURN =
      "its messages come out of turn; see the tests of pubsub";

  static final Map<String, String> NAMES =
      Map.of(
          "SUBSCRIBE", OUT_OF_TURN,
          "PSUBSCRIBE", OUT_OF_TURN,
          "SSUBSCRIBE", OUT_OF_TURN,
          "UNSUBSCRIBE", OUT_OF_TURN,
          "PUNSUBSCRIBE", OUT_OF_TURN,
          "SUNSUBSCRIBE", OUT_OF_TURN);

  private NotCompared() {}
}
