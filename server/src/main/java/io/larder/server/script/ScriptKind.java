package io.larder.server.script;

import io.larder.catalog.Failure;

/** What can be run: scripts by their text, or functions of libraries. */
@SuppressWarnings("ImmutableEnumChecker") // failures have no stack trace and do not change
public enum ScriptKind {
  SCRIPT("@user_script", "SCRIPT KILL"),
  FUNCTION("@user_function", "FUNCTION KILL");

  private final String chunkName;
  private final String kill;
  private final Failure busy;

  ScriptKind(String chunkName, String kill) {
    this.chunkName = chunkName;
    this.kill = kill;
    this.busy =
        Failure.of(
            "BUSY",
            "Redis is busy running a script. You can only call " + kill + " or SHUTDOWN NOSAVE.");
  }

  /** How errors name the text. */
  String chunkName() {
    return chunkName;
  }

  /** The command that ends it. */
  String kill() {
    return kill;
  }

  /** What others are told while it takes too long. */
  Failure busy() {
    return busy;
  }
}
