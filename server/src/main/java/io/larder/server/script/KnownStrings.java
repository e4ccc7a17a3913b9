package io.larder.server.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings of one state of Lua whose bytes are at hand in Java, with the number by which Lua finds
 * each in a table. To ask for a number costs a seventh of what it costs to read the bytes.
 *
 * <p>What a script is given it mostly hands on: keys and arguments to commands, an answer to its
 * caller; and it calls the same commands again and again. When there are many they are forgotten
 * together.
 *
 * <p>Used by the thread that runs the state.
 */
final class KnownStrings {

  private static final int MOST = 256;
  private static final int LONGEST = 256; // bytes: 64 KB at most are kept here, and in Lua

  private final List<byte[]> strings = new ArrayList<>();
  private int numbers; // the table's own

  /** None yet. */
  KnownStrings(LuaStack stack) {
    begin(stack);
  }

  private void begin(LuaStack stack) {
    stack.pushTable(0, MOST);
    numbers = stack.keep();
  }

  /** Knows the string on top from now on, which has these bytes; nobody may change them. */
  void learn(LuaStack stack, byte[] bytes) {
    if (bytes.length > LONGEST) {
      return;
    }
    if (strings.size() == MOST) {
      stack.forget(numbers);
      strings.clear();
      begin(stack);
    }
    strings.add(bytes);
    stack.pushKept(numbers);
    stack.copy(-2);
    stack.push((double) strings.size());
    stack.setRaw(-3);
    stack.pop(1);
  }

  /** The bytes of the string at an index, counted from the bottom; they must not be changed. */
  byte[] bytes(LuaStack stack, int index) {
    int number = number(stack, index);
    return number > 0 ? strings.get(number - 1) : stack.bytes(index);
  }

  /** The bytes of such a string, which is known from then on. */
  byte[] learned(LuaStack stack, int index) {
    int number = number(stack, index);
    if (number > 0) {
      return strings.get(number - 1);
    }
    byte[] bytes = stack.bytes(index);
    stack.copy(index);
    learn(stack, bytes);
    stack.pop(1);
    return bytes;
  }

  /** The number of a string; 0 if it has none. */
  private int number(LuaStack stack, int index) {
    stack.pushKept(numbers);
    stack.copy(index);
    stack.pushRaw(-2);
    int number = (int) stack.number(-1);
    stack.pop(2);
    return number;
  }
}
