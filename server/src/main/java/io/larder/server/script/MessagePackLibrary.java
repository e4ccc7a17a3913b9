package io.larder.server.script;

/** The library {@code cmsgpack}: values of Lua as MessagePack and back. */
final class MessagePackLibrary {

  private MessagePackLibrary() {}

  /** Puts the library into the table on top. */
  static void fill(LuaMachine machine, LuaStack stack) {
    machine.define("pack", MessagePackLibrary::pack);
    machine.define("unpack", MessagePackLibrary::unpack);
    machine.define("unpack_one", MessagePackLibrary::unpackOne);
    machine.define("unpack_limit", MessagePackLibrary::unpackLimit);
    field(stack, "_NAME", "cmsgpack");
    field(stack, "_VERSION", "lua-cmsgpack 0.4.0");
    field(stack, "_COPYRIGHT", "");
    field(stack, "_DESCRIPTION", "MessagePack for scripts");
  }

  private static void field(LuaStack stack, String name, String text) {
    stack.push(text);
    stack.setField(-2, name);
  }

  private static int pack(LuaStack stack) {
    int count = stack.top();
    if (count == 0) {
      throw LuaError.argument(0, "pack", "MessagePack pack needs input.");
    }
    MessagePackWriter writer = new MessagePackWriter(stack);
    for (int i = 1; i <= count; i++) {
      stack.hasRoom(1);
      stack.copy(i);
      writer.write(0);
    }
    stack.push(writer.bytes());
    return 1;
  }

  private static int unpack(LuaStack stack) {
    return all(stack, Arguments.bytes(stack, 1, "unpack"));
  }

  private static int all(LuaStack stack, byte[] bytes) {
    stack.setTop(0);
    MessagePackReader reader = new MessagePackReader(stack, bytes, 0);
    int count = 0;
    while (reader.hasMore()) {
      reader.read();
      count++;
    }
    return count;
  }

  private static int unpackOne(LuaStack stack) {
    byte[] bytes = Arguments.bytes(stack, 1, "unpack_one");
    return some(stack, bytes, 1, optional(stack, 2, "unpack_one"));
  }

  private static int unpackLimit(LuaStack stack) {
    byte[] bytes = Arguments.bytes(stack, 1, "unpack_limit");
    long limit = Arguments.integer(stack, 2, "unpack_limit");
    long offset = optional(stack, 3, "unpack_limit");
    return limit == 0 && offset == 0 ? all(stack, bytes) : some(stack, bytes, limit, offset);
  }

  private static long optional(LuaStack stack, int index, String function) {
    return stack.type(index) <= LuaStack.NIL ? 0 : Arguments.integer(stack, index, function);
  }

  /** Pushes where the rest begins, -1 if there is none, and the values before it. */
  private static int some(LuaStack stack, byte[] bytes, long limit, long offset) {
    if (offset < 0 || limit < 0) {
      throw new LuaError(
          "Invalid request to unpack with offset of "
              + offset
              + " and limit of "
              + bytes.length
              + ".");
    }
    if (offset > bytes.length) {
      throw new LuaError(
          "Start offset " + offset + " greater than input length " + bytes.length + ".");
    }
    stack.setTop(0);
    stack.pushNil(); // the place of the position, which is known at the end
    MessagePackReader reader = new MessagePackReader(stack, bytes, (int) offset);
    int count = 0;
    while (reader.hasMore() && count < limit) {
      reader.read();
      count++;
    }
    stack.push((double) (reader.hasMore() ? reader.position() : -1));
    stack.replace(1);
    return count + 1;
  }
}
