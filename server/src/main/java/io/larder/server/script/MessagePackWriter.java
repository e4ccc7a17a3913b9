package io.larder.server.script;

import java.io.ByteArrayOutputStream;

/** Writes values of Lua as MessagePack: what {@code cmsgpack.pack} returns. */
final class MessagePackWriter {

  private static final int DEEPEST = 16; // tables in tables; what lies deeper is nil
  private static final int LONGEST = 64 * 1024 * 1024; // bytes, beyond which nothing is begun
  private static final int ROOM = 4; // values that one level needs on the stack

  private final LuaStack stack;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MessagePackWriter(LuaStack stack) {
    this.stack = stack;
  }

  /** The bytes that were written. */
  byte[] bytes() {
    return out.toByteArray();
  }

  /** Writes the value on top, and pops it. */
  void write(int depth) {
    if (!stack.hasRoom(ROOM)) {
      throw new LuaError("stack overflow (in function mp_encode_lua_type)");
    }
    if (out.size() > LONGEST) {
      throw new LuaError("resulting string too large");
    }
    switch (stack.type(-1)) {
      case LuaStack.STRING -> writeString(stack.bytes(-1));
      case LuaStack.BOOLEAN -> out.write(stack.truth(-1) ? 0xc3 : 0xc2);
      case LuaStack.NUMBER -> writeNumber(stack.number(-1));
      case LuaStack.TABLE -> {
        if (depth == DEEPEST) {
          out.write(0xc0);
        } else {
          writeTable(depth);
        }
      }
      default -> out.write(0xc0);
    }
    stack.pop(1);
  }

  private void writeString(byte[] bytes) {
    int length = bytes.length;
    if (length < 32) {
      out.write(0xa0 | length);
    } else if (length <= 0xff) {
      out.write(0xd9);
      out.write(length);
    } else if (length <= 0xffff) {
      out.write(0xda);
      bigEndian(length, 2);
    } else {
      out.write(0xdb);
      bigEndian(length, 4);
    }
    out.writeBytes(bytes);
  }

  private void writeNumber(double number) {
    long whole = (long) number;
    if (whole == number && whole != Long.MAX_VALUE) {
      writeInteger(whole);
    } else if ((float) number == number) {
      out.write(0xca);
      bigEndian(Float.floatToRawIntBits((float) number), 4);
    } else {
      out.write(0xcb);
      bigEndian(Double.doubleToRawLongBits(number), 8);
    }
  }

  private void writeInteger(long number) {
    if (number >= 0) {
      if (number <= 0x7f) {
        out.write((int) number);
      } else {
        sized(
            number,
            number <= 0xff ? 0xcc : number <= 0xffff ? 0xcd : number <= 0xffffffffL ? 0xce : 0xcf,
            0xcc);
      }
    } else if (number >= -32) {
      out.write((int) number);
    } else {
      sized(
          number,
          number >= Byte.MIN_VALUE
              ? 0xd0
              : number >= Short.MIN_VALUE ? 0xd1 : number >= Integer.MIN_VALUE ? 0xd2 : 0xd3,
          0xd0);
    }
  }

  /** A number behind a mark that says its size: 1, 2, 4 or 8 bytes from the first mark on. */
  private void sized(long number, int mark, int first) {
    out.write(mark);
    bigEndian(number, 1 << (mark - first));
  }

  private void bigEndian(long number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write((int) (number >>> shift));
    }
  }

  private void writeTable(int depth) {
    int entries = 0;
    double greatest = 0;
    boolean array = true;
    stack.pushNil();
    while (stack.next(-2)) {
      stack.pop(1);
      entries++;
      double key = stack.type(-1) == LuaStack.NUMBER ? stack.number(-1) : 0;
      array &= key > 0 && key == Math.rint(key) && key <= Integer.MAX_VALUE;
      greatest = Math.max(greatest, key);
    }
    if (array && greatest == entries) {
      writeArray(entries, depth);
    } else {
      writeMap(entries, depth);
    }
  }

  private void writeArray(int elements, int depth) {
    header(elements, 0x90, 0xdc);
    for (int i = 1; i <= elements; i++) {
      stack.pushElement(-1, i);
      write(depth + 1);
    }
  }

  private void writeMap(int entries, int depth) {
    header(entries, 0x80, 0xde);
    stack.pushNil();
    while (stack.next(-2)) {
      stack.copy(-2); // the key stays for the next step
      write(depth + 1);
      write(depth + 1);
    }
  }

  private void header(int size, int small, int large) {
    if (size <= 15) {
      out.write(small | size);
    } else if (size <= 0xffff) {
      out.write(large);
      bigEndian(size, 2);
    } else {
      out.write(large + 1);
      bigEndian(size, 4);
    }
  }
}
