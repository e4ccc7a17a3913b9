package io.larder.server.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strings of one state of Lua whose bytes are at hand in Java, with the number by which Lua finds
 * each in a table. To ask for a number costs less than a seventh of what it costs to read the
 * bytes.
 *
 * <p>What a script is given it mostly hands on: keys and arguments to commands, an answer to its
 * caller; and it calls the same commands again and again. When there are many they are forgotten
 * together.
 *
 * <p>The table takes the place of the globals of the state's first thread, which no script sees:
 * there Lua finds it without its being pushed. In coroutines nothing is known.
 *
 * <p>Used by the thread that runs the state.
 */
final class KnownStrings {

  private static final int MOST = 256;
  private static final int LONGEST = 256; // bytes: 64 KB at most are kept here, and in Lua

  private final List<byte[]> strings = new ArrayList<>();
  private final LuaStack first;

  /**
   * None yet.
   *
   * @param first the stack of the state's first thread, whose globals nobody needs any longer
   */
  KnownStrings(LuaStack first) {
    this.first = first;
    begin();
  }

  private void begin() {
    first.pushTable(0, MOST);
    first.replace(LuaStack.GLOBALS);
  }

  /** Knows the string on top from now on, which has these bytes; nobody may change them. */
  void learn(LuaStack stack, byte[] bytes) {
    if (stack != first || bytes.length > LONGEST) {
      return;
    }
    if (strings.size() == MOST) {
      strings.clear();
      begin();
    }
    strings.add(bytes);
    first.copy(-1);
    first.push((double) strings.size());
    first.setRaw(LuaStack.GLOBALS);
  }

  /** The bytes of the string at an index; they must not be changed. */
  byte[] bytes(LuaStack stack, int index) {
    byte[] bytes = peek(stack, index);
    if (stack == first) {
      stack.pop(1);
    }
    return bytes == null ? stack.bytes(index) : bytes;
  }

  /**
   * The bytes of the value at an index if it is a known string, else null. In the first thread it
   * leaves a value on top, which the caller drops with others.
   */
  byte @Nullable [] peek(LuaStack stack, int index) {
    if (stack != first) {
      return null;
    }
    stack.copy(index);
    stack.pushRaw(LuaStack.GLOBALS);
    int number = (int) stack.number(-1);
    return number > 0 ? strings.get(number - 1) : null;
  }
}
