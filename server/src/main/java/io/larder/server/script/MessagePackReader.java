package io.larder.server.script;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads values of MessagePack onto the stack: what {@code cmsgpack.unpack} returns. */
final class MessagePackReader {

  private static final int DEEPEST = 1000; // tables in tables, which are frames of Java too
  private static final int ROOM = 3; // values that one level needs on the stack

  private final LuaStack stack;
  private final ByteBuffer in;
  private int depth;

  MessagePackReader(LuaStack stack, byte[] bytes, int offset) {
    this.stack = stack;
    this.in = ByteBuffer.wrap(bytes).position(offset);
  }

  /** Whether there is anything left. */
  boolean hasMore() {
    return in.hasRemaining();
  }

  /** Where the next value begins. */
  int position() {
    return in.position();
  }

  /** Pushes the next value. */
  void read() {
    if (depth == DEEPEST || !stack.hasRoom(ROOM)) {
      throw new LuaError("stack overflow (in function mp_decode_to_lua_type)");
    }
    depth++;
    try {
      readValue(in.get() & 0xff);
      depth--;
    } catch (BufferUnderflowException missing) {
      throw new LuaError("Missing bytes in input.");
    }
  }

  private void readValue(int mark) {
    if (mark <= 0x7f) {
      stack.push((double) mark);
    } else if (mark >= 0xe0) {
      stack.push((double) (byte) mark);
    } else if (mark < 0x90) {
      readMap(mark & 0xf);
    } else if (mark < 0xa0) {
      readArray(mark & 0xf);
    } else if (mark < 0xc0) {
      readString(mark & 0x1f);
    } else {
      readMarked(mark);
    }
  }

  private void readMarked(int mark) {
    switch (mark) {
      case 0xc0 -> stack.pushNil();
      case 0xc2 -> stack.push(false);
      case 0xc3 -> stack.push(true);
      case 0xca -> stack.push((double) in.getFloat());
      case 0xcb -> stack.push(in.getDouble());
      case 0xcc -> stack.push((double) (in.get() & 0xff));
      case 0xcd -> stack.push((double) (in.getShort() & 0xffff));
      case 0xce -> stack.push((double) (in.getInt() & 0xffffffffL));
      case 0xd0 -> stack.push((double) in.get());
      case 0xd1 -> stack.push((double) in.getShort());
      case 0xd2 -> stack.push((double) in.getInt());
      case 0xcf, 0xd3 -> stack.push((double) in.getLong());
      case 0xd9 -> readString(in.get() & 0xff);
      case 0xda -> readString(in.getShort() & 0xffff);
      case 0xdb -> readString(in.getInt() & 0xffffffffL);
      case 0xdc -> readArray(in.getShort() & 0xffff);
      case 0xdd -> readArray(in.getInt() & 0xffffffffL);
      case 0xde -> readMap(in.getShort() & 0xffff);
      case 0xdf -> readMap(in.getInt() & 0xffffffffL);
      default -> throw new LuaError("Bad data format in input.");
    }
  }

  private void readString(long length) {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    stack.push(bytes);
  }

  private void readArray(long size) {
    stack.pushTable((int) Math.min(size, in.remaining()), 0);
    for (int i = 1; i <= size; i++) {
      read();
      stack.setElement(-2, i);
    }
  }

  private void readMap(long size) {
    stack.pushTable(0, (int) Math.min(size, in.remaining()));
    for (long i = 0; i < size; i++) {
      read();
      boolean proper = stack.type(-1) != LuaStack.NIL && !isNoNumber();
      read();
      if (!proper) {
        throw LuaError.ofLua("table index is " + (stack.type(-2) == LuaStack.NIL ? "nil" : "NaN"));
      }
      stack.setRaw(-3);
    }
  }

  private boolean isNoNumber() {
    return stack.type(-1) == LuaStack.NUMBER && Double.isNaN(stack.number(-1));
  }
}
