package io.larder.server.script;

/**
 * One word of a script.
 *
 * @param kind what it is
 * @param text how it is written; of a string without escapes, what it says
 */
record LuaToken(Kind kind, String text) {

  enum Kind {
    /** A name or a keyword. */
    NAME,
    /** A string in quotes without escapes. */
    STRING,
    /** A number, or a string that is written in another way. */
    OTHER,
    /** An operator or a bracket. */
    SYMBOL
  }

  /** Whether it is this name, keyword, operator or bracket. */
  boolean is(String word) {
    return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(word);
  }
}
