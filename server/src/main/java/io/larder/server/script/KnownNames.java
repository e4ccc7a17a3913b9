package io.larder.server.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of commands that scripts have called in one state of Lua, with the number by which Lua
 * finds each in a table. To ask for a number costs a third of what it costs to read the bytes.
 *
 * <p>Used by the thread that runs the state.
 */
final class KnownNames {

  private static final int MOST = 256; // a script may call anything a command
  private static final int LONGEST = 32; // bytes

  private final int numbers; // the table's own
  private final List<byte[]> names = new ArrayList<>();

  /** None yet. */
  KnownNames(LuaStack stack) {
    stack.pushTable(0, 16);
    numbers = stack.keep();
  }

  /** The bytes of the string at an index, counted from the bottom; they must not be changed. */
  byte[] bytes(LuaStack stack, int index) {
    stack.pushKept(numbers);
    stack.copy(index);
    stack.pushRaw(-2);
    int number = (int) stack.number(-1); // 0 where there is none
    byte[] name = number > 0 ? names.get(number - 1) : stack.bytes(index);
    if (number == 0 && names.size() < MOST && name.length <= LONGEST) {
      names.add(name);
      stack.copy(index);
      stack.push((double) names.size());
      stack.setRaw(-4);
    }
    stack.pop(2);
    return name;
  }
}
