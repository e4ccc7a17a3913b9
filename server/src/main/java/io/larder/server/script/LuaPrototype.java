package io.larder.server.script;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A function as Lua 5.1 compiles it, with those that it contains: read from a dump, and written
 * back.
 *
 * <p>What nobody changes is kept as bytes. Not thread-safe.
 */
final class LuaPrototype {

  private static final int HEADER = 12; // bytes before the main function
  private static final int SIZE_BYTES = 8; // where the header tells how wide lengths are
  private static final int NIL = 0;
  private static final int BOOLEAN = 1;
  private static final int NUMBER = 3;

  /** The name of a local variable, and the instructions between which it lives. */
  static final class Local {
    private final byte[] name;
    int from;
    int to;

    Local(byte[] name, int from, int to) {
      this.name = name;
      this.from = from;
      this.to = to;
    }
  }

  private byte[] head = {}; // its source and lines
  private int lengthBytes; // of what is before a string
  private byte parameters;
  private byte varargs;
  private byte[] constants = {}; // their number first
  private final List<byte[]> upvalueNames = new ArrayList<>();
  private int upvalues;
  private int handedDown;
  int registers;
  int[] code = {};
  int[] lines = {};
  final List<LuaPrototype> nested = new ArrayList<>();
  final List<Local> locals = new ArrayList<>();

  private LuaPrototype() {}

  /** A dump that is being read. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Reading(byte[] dump, ByteBuffer in) {

    int[] ints() {
      int[] all = new int[in.getInt()];
      for (int i = 0; i < all.length; i++) {
        all[i] = in.getInt();
      }
      return all;
    }

    void skipString() {
      long length = dump[SIZE_BYTES] == Long.BYTES ? in.getLong() : in.getInt();
      in.position(in.position() + (int) length);
    }

    byte[] since(int start) {
      return Arrays.copyOfRange(dump, start, in.position());
    }

    /** A string with its length before it. */
    byte[] string() {
      int start = in.position();
      skipString();
      return since(start);
    }

    byte[] constants() {
      int start = in.position();
      for (int left = in.getInt(); left > 0; left--) {
        switch (in.get()) {
          case NIL -> {}
          case BOOLEAN -> in.get();
          case NUMBER -> in.getDouble();
          default -> skipString();
        }
      }
      return since(start);
    }
  }

  /** The main function of a dump that this machine's Lua has made. */
  static LuaPrototype read(byte[] dump) {
    ByteBuffer in = ByteBuffer.wrap(dump).order(ByteOrder.nativeOrder()).position(HEADER);
    return read(new Reading(dump, in));
  }

  private static LuaPrototype read(Reading reading) {
    LuaPrototype function = new LuaPrototype();
    ByteBuffer in = reading.in();
    int start = in.position();
    reading.skipString();
    in.position(in.position() + 2 * Integer.BYTES);
    function.head = reading.since(start);
    function.lengthBytes = reading.dump()[SIZE_BYTES];
    function.upvalues = in.get() & 0xFF;
    function.handedDown = function.upvalues;
    function.parameters = in.get();
    function.varargs = in.get();
    function.registers = in.get() & 0xFF;
    function.code = reading.ints();
    function.constants = reading.constants();
    for (int left = in.getInt(); left > 0; left--) {
      function.nested.add(read(reading));
    }
    function.lines = reading.ints();
    for (int left = in.getInt(); left > 0; left--) {
      function.locals.add(new Local(reading.string(), in.getInt(), in.getInt()));
    }
    for (int left = in.getInt(); left > 0; left--) {
      function.upvalueNames.add(reading.string());
    }
    return function;
  }

  /** How many words behind its making say which upvalues it gets, as it was read. */
  int handedDown() {
    return handedDown;
  }

  /** Adds an upvalue with an empty name behind the others; its number. */
  int addUpvalue() {
    ByteBuffer name = ByteBuffer.allocate(lengthBytes + 1).order(ByteOrder.nativeOrder());
    upvalueNames.add(
        (lengthBytes == Long.BYTES ? name.putLong(1) : name.putInt(1)).put((byte) 0).array());
    return upvalues++;
  }

  /** The dump of this function as a main function, with the header of another one. */
  byte[] dump(byte[] original) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + size()).order(ByteOrder.nativeOrder());
    out.put(original, 0, HEADER);
    write(out);
    return out.array();
  }

  private int size() {
    int size =
        head.length + 4 + constants.length + Integer.BYTES * (5 + code.length + lines.length);
    for (LuaPrototype function : nested) {
      size += function.size();
    }
    for (Local local : locals) {
      size += local.name.length + 2 * Integer.BYTES;
    }
    for (byte[] name : upvalueNames) {
      size += name.length;
    }
    return size;
  }

  private void write(ByteBuffer out) {
    out.put(head).put((byte) upvalues).put(parameters).put(varargs).put((byte) registers);
    write(code, out);
    out.put(constants);
    out.putInt(nested.size());
    nested.forEach(function -> function.write(out));
    write(lines, out);
    out.putInt(locals.size());
    locals.forEach(local -> out.put(local.name).putInt(local.from).putInt(local.to));
    out.putInt(upvalueNames.size());
    upvalueNames.forEach(out::put);
  }

  private static void write(int[] ints, ByteBuffer out) {
    out.putInt(ints.length);
    for (int each : ints) {
      out.putInt(each);
    }
  }
}
