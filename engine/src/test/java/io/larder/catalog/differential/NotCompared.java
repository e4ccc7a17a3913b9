package io.larder.catalog.differential;

import java.util.Map;

/** Commands that no program contains, with the reason. */
final class NotCompared {

  private static final String OUT_OF_TURN =
      "its messages come out of turn; see the tests of pubsub";

  private static final String OWN_WORDS = "each describes itself in its own words; see HelpTest";

  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("SUBSCRIBE", OUT_OF_TURN),
          Map.entry("PSUBSCRIBE", OUT_OF_TURN),
          Map.entry("SSUBSCRIBE", OUT_OF_TURN),
          Map.entry("UNSUBSCRIBE", OUT_OF_TURN),
          Map.entry("PUNSUBSCRIBE", OUT_OF_TURN),
          Map.entry("SUNSUBSCRIBE", OUT_OF_TURN),
          Map.entry("MEMORY HELP", OWN_WORDS),
          Map.entry("OBJECT HELP", OWN_WORDS),
          Map.entry("PUBSUB HELP", OWN_WORDS),
          Map.entry("XGROUP HELP", OWN_WORDS),
          Map.entry("XINFO HELP", OWN_WORDS));

  private NotCompared() {}
}
