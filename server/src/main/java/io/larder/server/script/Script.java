package io.larder.server.script;

import java.util.Set;

/**
 * The text of a script, and what it says of itself. Immutable.
 *
 * @param sha the SHA-1 of the text as it was given, in small hexadecimal digits
 * @param body the text without the line that says what language it is
 * @param flags what the script has declared; null if it has no such line
 * @param databases whether it may look into other databases than the selected one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Script(
    String sha,
    byte[] body,
    @org.jspecify.annotations.Nullable Set<ScriptFlag> flags,
    boolean databases) {

  /** Whether it has declared this. */
  boolean is(ScriptFlag flag) {
    return flags != null && flags.contains(flag);
  }

  /** Whether there is but one line that may fail. */
  boolean isOneLine() {
    for (byte b : body) {
      if (b == '\n') {
        return false;
      }
    }
    return true;
  }

  /** How errors name it. */
  String chunkName() {
    return "@user_script";
  }
}
