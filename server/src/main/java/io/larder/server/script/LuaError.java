package io.larder.server.script;

/** An error that a function of a library raises: a sentence, behind the place of its caller. */
final class LuaError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean placed;

  LuaError(String message) {
    this(message, true);
  }

  private LuaError(String message, boolean placed) {
    super(message, null, false, false);
    this.placed = placed;
  }

  /** An error that Lua itself raises within a function: it names no place. */
  static LuaError ofLua(String message) {
    return new LuaError(message, false);
  }

  /** Whether the place of the caller belongs before the sentence. */
  boolean isPlaced() {
    return placed;
  }

  /** An argument that is not as it should be. */
  static LuaError argument(int number, String function, String wrong) {
    return new LuaError("bad argument #" + number + " to '" + function + "' (" + wrong + ")");
  }

  /** The sentence. */
  String text() {
    return String.valueOf(getMessage());
  }
}
