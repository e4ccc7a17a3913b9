package io.larder.server.script;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Compiles scripts, so that what they join with {@code ..} is guarded. */
final class LuaCompiler {

  private final LuaStack stack;
  private final int guard;

  /**
   * A compiler.
   *
   * @param guard the number of the function that is shown what has been joined
   */
  LuaCompiler(LuaStack stack, int guard) {
    this.stack = stack;
    this.guard = guard;
  }

  /** Compiles a text, and pushes the function; whether it could, else the error is on top. */
  boolean compile(byte[] text, String name) {
    return stack.compile(text, name) && (!joins(text) || guard(stack));
  }

  private static boolean joins(byte[] text) {
    for (int i = 1; i < text.length; i++) {
      if (text[i] == '.' && text[i - 1] == '.') {
        return true;
      }
    }
    return false;
  }

  /** Guards the function on top; whether it could, else the error is on top. */
  boolean guard(LuaStack caller) {
    byte @Nullable [] guarded;
    try {
      guarded = GuardedConcatenation.guard(caller.dump());
    } catch (IllegalStateException tooComplex) {
      caller.pop(1);
      caller.push(String.valueOf(tooComplex.getMessage()).getBytes(StandardCharsets.US_ASCII));
      return false;
    }
    if (guarded == null) {
      return true;
    }
    caller.pop(1);
    if (!caller.load(guarded)) {
      return false;
    }
    caller.pushKept(guard);
    caller.setUpvalue(-2);
    return true;
  }
}
