package io.larder.server.script;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The library {@code struct}: values of Lua as the bytes of C's structures and back. */
final class StructLibrary {

  private static final double TWO_64 = 0x1p64;
  private static final double TWO_63 = 0x1p63;
  private static final int LONGEST = 512 * 1024 * 1024; // bytes

  private StructLibrary() {}

  /** Puts the library into the table on top. */
  static void fill(LuaMachine machine) {
    machine.define("pack", StructLibrary::pack);
    machine.define("unpack", StructLibrary::unpack);
    machine.define("size", StructLibrary::size);
  }

  // ---- pack ----

  private static int pack(LuaStack stack) {
    StructFormat format = new StructFormat(Arguments.bytes(stack, 1, "pack"), "pack");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stack.pushNil(); // stands behind the arguments, so that a missing one is nil
    int argument = 2;
    while (format.hasNext()) {
      char option = format.next();
      int size = format.size(option);
      pad(out, format.padding(out.size(), option, size));
      switch (option) {
        case 'b', 'B', 'h', 'H', 'l', 'L', 'T', 'i', 'I' ->
            writeInteger(out, integer(stack, argument++), format.order(), size);
        case 'x' -> out.write(0);
        case 'f' ->
            writeInteger(
                out,
                Float.floatToRawIntBits((float) Arguments.number(stack, argument++, "pack")),
                format.order(),
                size);
        case 'd' ->
            writeInteger(
                out,
                Double.doubleToRawLongBits(Arguments.number(stack, argument++, "pack")),
                format.order(),
                size);
        case 'c', 's' -> writeString(out, stack, argument++, size, option);
        default -> format.control(option);
      }
      requireBound(out.size());
    }
    stack.push(out.toByteArray());
    return 1;
  }

  private static void requireBound(long bytes) {
    if (bytes > LONGEST) {
      throw new LuaError("resulting string too large");
    }
  }

  private static void pad(ByteArrayOutputStream out, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(0);
    }
  }

  private static long integer(LuaStack stack, int argument) {
    double number = Arguments.number(stack, argument, "pack");
    if (number < TWO_63) {
      return LuaAnswer.integer(number);
    }
    return number < TWO_64 ? (long) (number - TWO_63) + Long.MIN_VALUE : 0;
  }

  private static void writeInteger(
      ByteArrayOutputStream out, long value, ByteOrder order, int size) {
    for (int i = 0; i < size; i++) {
      int place = order == ByteOrder.LITTLE_ENDIAN ? i : size - 1 - i;
      out.write(place < Long.BYTES ? (int) (value >>> (8 * place)) : 0);
    }
  }

  private static void writeString(
      ByteArrayOutputStream out, LuaStack stack, int argument, int size, char option) {
    byte[] bytes = Arguments.bytes(stack, argument, "pack");
    int length = size == 0 ? bytes.length : size;
    if (bytes.length < length) {
      throw LuaError.argument(argument + 1, "pack", "string too short");
    }
    out.write(bytes, 0, length);
    if (option == 's') {
      out.write(0);
    }
  }

  // ---- unpack ----

  private static int unpack(LuaStack stack) {
    StructFormat format = new StructFormat(Arguments.bytes(stack, 1, "unpack"), "unpack");
    byte[] data = Arguments.bytes(stack, 2, "unpack");
    long start = stack.type(3) <= LuaStack.NIL ? 1 : Arguments.integer(stack, 3, "unpack");
    if (start == 0) {
      throw LuaError.argument(3, "unpack", "offset must be 1 or greater");
    }
    stack.setTop(0);
    long position = start < 0 ? Integer.MAX_VALUE : start - 1; // negative is far beyond any end
    while (format.hasNext()) {
      char option = format.next();
      int size = format.size(option);
      position += format.padding(position, option, size);
      requireData(data, position, size);
      if (!stack.hasRoom(2)) {
        throw new LuaError("stack overflow (too many results)");
      }
      position += read(stack, format, option, data, (int) position, size);
    }
    stack.push(position + 1.0);
    return stack.top();
  }

  private static void requireData(byte[] data, long position, long size) {
    if (size > data.length || position > data.length - size) {
      throw LuaError.argument(2, "unpack", "data string too short");
    }
  }

  /** Pushes a value; how many bytes it took. */
  private static int read(
      LuaStack stack, StructFormat format, char option, byte[] data, int at, int size) {
    switch (option) {
      case 'b', 'h', 'l', 'i' -> stack.push((double) signed(bits(data, at, size, format), size));
      case 'B', 'H', 'L', 'T', 'I' -> stack.push(unsigned(bits(data, at, size, format)));
      case 'x' -> {}
      case 'f' -> stack.push((double) buffer(data, at, size, format).getFloat());
      case 'd' -> stack.push(buffer(data, at, size, format).getDouble());
      case 'c' -> {
        return readCounted(stack, data, at, size);
      }
      case 's' -> {
        return readTerminated(stack, data, at);
      }
      default -> format.control(option);
    }
    return size;
  }

  private static ByteBuffer buffer(byte[] data, int at, int size, StructFormat format) {
    return ByteBuffer.wrap(data, at, size).order(format.order());
  }

  private static long bits(byte[] data, int at, int size, StructFormat format) {
    long bits = 0;
    for (int i = 0; i < size; i++) {
      int place = format.order() == ByteOrder.BIG_ENDIAN ? i : size - 1 - i;
      bits = (bits << 8) | (data[at + place] & 0xff);
    }
    return bits;
  }

  private static long signed(long bits, int size) {
    int unused = Long.SIZE - 8 * size;
    return unused > 0 ? bits << unused >> unused : bits;
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : bits + TWO_64;
  }

  private static int readCounted(LuaStack stack, byte[] data, int at, int size) {
    int length = size;
    if (size == 0) {
      if (stack.top() == 0 || !stack.isNumeric(-1)) {
        throw new LuaError("format 'c0' needs a previous size");
      }
      double wanted = stack.number(-1);
      stack.pop(1);
      if (!(wanted >= 0 && wanted <= data.length)) {
        throw LuaError.argument(2, "unpack", "data string too short");
      }
      length = (int) wanted;
      requireData(data, at, length);
    }
    stack.push(Arrays.copyOfRange(data, at, at + length));
    return length;
  }

  private static int readTerminated(LuaStack stack, byte[] data, int at) {
    int end = at;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    if (end == data.length) {
      throw new LuaError("unfinished string in data");
    }
    stack.push(Arrays.copyOfRange(data, at, end));
    return end - at + 1;
  }

  // ---- size ----

  private static int size(LuaStack stack) {
    StructFormat format = new StructFormat(Arguments.bytes(stack, 1, "size"), "size");
    long position = 0;
    while (format.hasNext()) {
      char option = format.next();
      int size = format.size(option);
      position += format.padding(position, option, size);
      if (option == 's') {
        throw LuaError.argument(1, "size", "variable-size format 's'");
      }
      if (option == 'c' && size == 0) {
        throw LuaError.argument(1, "size", "variable-length format 'c0'");
      }
      if (!Arguments.isAlphanumeric(option)) {
        format.control(option);
      }
      position += size;
    }
    stack.push((double) position);
    return 1;
  }
}
