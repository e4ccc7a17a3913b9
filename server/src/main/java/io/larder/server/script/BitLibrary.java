package io.larder.server.script;

import java.util.function.IntBinaryOperator;

/** The library {@code bit}: operations on the 32 low bits of numbers. */
final class BitLibrary {

  private static final double ROUNDING = 0x1.8p52; // added, it leaves the integer in the low bits
  private static final int MOST_DIGITS = 8;

  private BitLibrary() {}

  /** Puts the library into the table on top. */
  static void fill(LuaMachine machine) {
    machine.define("tobit", stack -> give(stack, bits(stack, 1, "tobit")));
    machine.define("bnot", stack -> give(stack, ~bits(stack, 1, "bnot")));
    machine.define("bswap", stack -> give(stack, Integer.reverseBytes(bits(stack, 1, "bswap"))));
    machine.define("tohex", BitLibrary::toHex);
    fold(machine, "band", (a, b) -> a & b);
    fold(machine, "bor", (a, b) -> a | b);
    fold(machine, "bxor", (a, b) -> a ^ b);
    shift(machine, "lshift", (a, b) -> a << b);
    shift(machine, "rshift", (a, b) -> a >>> b);
    shift(machine, "arshift", (a, b) -> a >> b);
    shift(machine, "rol", Integer::rotateLeft);
    shift(machine, "ror", Integer::rotateRight);
  }

  private static void fold(LuaMachine machine, String name, IntBinaryOperator operation) {
    machine.define(
        name,
        stack -> {
          int result = bits(stack, 1, name);
          for (int i = 2; i <= stack.top(); i++) {
            result = operation.applyAsInt(result, bits(stack, i, name));
          }
          return give(stack, result);
        });
  }

  private static void shift(LuaMachine machine, String name, IntBinaryOperator operation) {
    machine.define(
        name,
        stack ->
            give(
                stack,
                operation.applyAsInt(
                    bits(stack, 1, name), bits(stack, 2, name) & Integer.SIZE - 1)));
  }

  private static int bits(LuaStack stack, int argument, String function) {
    double number = Arguments.number(stack, argument, function);
    return (int) Double.doubleToRawLongBits(number + ROUNDING);
  }

  private static int give(LuaStack stack, int result) {
    stack.push((double) result);
    return 1;
  }

  private static int toHex(LuaStack stack) {
    int number = bits(stack, 1, "tohex");
    int digits = stack.type(2) <= LuaStack.NIL ? MOST_DIGITS : bits(stack, 2, "tohex");
    String all = String.format(digits < 0 ? "%08X" : "%08x", number);
    int shown = digits < 0 ? -digits : digits;
    stack.push(
        all.substring(MOST_DIGITS - (shown < 0 || shown > MOST_DIGITS ? MOST_DIGITS : shown)));
    return 1;
  }
}
