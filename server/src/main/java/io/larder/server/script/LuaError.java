package io.larder.server.script;

/** An error that a function of a library raises: a sentence, behind the place of its caller. */
final class LuaError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LuaError(String message) {
    super(message, null, false, false);
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
