package io.larder.server.script;

/**
 * What a script may take.
 *
 * @param kilobytes of one state of Lua, with all that it keeps
 * @param patternSteps of matching one pattern
 */
record ScriptBudget(int kilobytes, long patternSteps) {

  /** Half a gigabyte; and some seconds. */
  static final ScriptBudget DEFAULT = new ScriptBudget(512 * 1024, 500_000_000);
}
