package io.larder.server.script;

/** Reads the arguments of library functions, and refuses others as Lua's own libraries do. */
final class Arguments {

  private Arguments() {}

  /** An argument that is a number. */
  static double number(LuaStack stack, int index, String function) {
    if (!stack.isNumeric(index)) {
      throw wrongType(stack, index, function, "number");
    }
    return stack.number(index);
  }

  /** An argument that is a number, cut to an integer. */
  static long integer(LuaStack stack, int index, String function) {
    return LuaAnswer.integer(number(stack, index, function));
  }

  /** An argument that is a string, or a number, which turns into one. */
  static byte[] bytes(LuaStack stack, int index, String function) {
    int type = stack.type(index);
    if (type != LuaStack.STRING && type != LuaStack.NUMBER) {
      throw wrongType(stack, index, function, "string");
    }
    return stack.bytes(index);
  }

  /** Whether it is a letter or a digit of ASCII. */
  static boolean isAlphanumeric(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static LuaError wrongType(LuaStack stack, int index, String function, String expected) {
    String found = index > stack.top() ? "no value" : stack.typeName(index);
    return LuaError.argument(index, function, expected + " expected, got " + found);
  }
}
