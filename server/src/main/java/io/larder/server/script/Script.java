package io.larder.server.script;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a script or of a function's library, and what it says of itself. Immutable but for
 * what is learned of its footprint.
 *
 * @param kind which of the two
 * @param name the SHA-1 of a script's text, in small hexadecimal digits; a function's name
 * @param body the text, the line that says what language it is left empty
 * @param flags what has been declared; null if a script has no such line
 * @param footprint what it locks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Script(
    ScriptKind kind,
    String name,
    byte[] body,
    @Nullable Set<ScriptFlag> flags,
    Footprint footprint) {

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
}
