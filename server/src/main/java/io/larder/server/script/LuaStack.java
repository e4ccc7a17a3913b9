package io.larder.server.script;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import party.iroiro.luajava.lua51.Lua51Natives;

/**
 * The stack of one Lua thread, whose strings are bytes.
 *
 * <p>The native library takes and gives strings as Java's modified UTF-8. Text of the characters 1
 * to 127 is the same in both and goes the short way; other bytes are pushed by a precompiled
 * function that returns them as a constant, and read from a direct buffer.
 *
 * <p>No method may raise an error of Lua: it would jump over Java's frames. So only raw access to
 * tables is offered. Used by the thread that runs the state.
 */
final class LuaStack {

  static final int NIL = 0;
  static final int BOOLEAN = 1;
  static final int NUMBER = 3;
  static final int STRING = 4;
  static final int TABLE = 5;
  static final int FUNCTION = 6;

  private static final int COUNT = 3; // what lua_gc is asked for

  static final int REGISTRY = -10000;
  static final int GLOBALS = -10002;

  private static final byte PRECOMPILED = 27; // how functions begin that are no text
  private static final int LONGEST_SHORT_WAY = 1024; // bytes; beyond, one copy beats three
  private static final int LONGEST_UNREPORTED = 16 * 1024; // as limits.lua has it
  private static final int LONGEST_COPY = 16 * 1024; // bytes that are read by a copy of Lua's side

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private final Lua51Natives lua;
  private final long thread;
  private final BinaryConstant constant;
  private int reporting; // the number of the function that is told of long strings

  LuaStack(Lua51Natives lua, long thread, BinaryConstant constant) {
    this.lua = lua;
    this.thread = thread;
    this.constant = constant;
  }

  /** The stack of another thread of the same state. */
  LuaStack of(long otherThread) {
    if (otherThread == thread) {
      return this;
    }
    LuaStack other = new LuaStack(lua, otherThread, constant);
    other.reporting = reporting;
    return other;
  }

  /** Calls a kept function with the length of each long string that is pushed from now on. */
  void reportLongStringsTo(int function) {
    reporting = function;
  }

  // ---- shape ----

  int top() {
    return lua.lua_gettop(thread);
  }

  void setTop(int index) {
    lua.lua_settop(thread, index);
  }

  void pop(int count) {
    lua.lua_settop(thread, -count - 1);
  }

  /** Whether there is room for so many more values. */
  boolean hasRoom(int values) {
    return lua.lua_checkstack(thread, values) != 0;
  }

  void copy(int index) {
    lua.lua_pushvalue(thread, index);
  }

  /** Moves the value on top to an index. */
  void insert(int index) {
    lua.lua_insert(thread, index);
  }

  /** Makes the value on top the one at an index, and pops it. */
  void replace(int index) {
    lua.lua_replace(thread, index);
  }

  // ---- values ----

  int type(int index) {
    return lua.lua_type(thread, index);
  }

  String typeName(int index) {
    return lua.lua_typename(thread, lua.lua_type(thread, index));
  }

  boolean truth(int index) {
    return lua.lua_toboolean(thread, index) != 0;
  }

  double number(int index) {
    return lua.lua_tonumber(thread, index);
  }

  /** Whether it is a number, or a string that can be read as one. */
  boolean isNumeric(int index) {
    return lua.lua_isnumber(thread, index) != 0;
  }

  /** The length of a string or an array. */
  int length(int index) {
    return (int) lua.lua_objlen(thread, index);
  }

  /** The bytes of a string; a number turns into one in its place. */
  byte[] bytes(int index) {
    String text = lua.lua_tostring(thread, index);
    int length = length(index);
    if (text != null && text.length() == length) { // each character was one byte
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length == length) { // and none is above 127
        return bytes;
      }
    }
    Object buffer =
        length <= LONGEST_COPY
            ? lua.luaJ_tobuffer(thread, index)
            : lua.luaJ_todirectbuffer(thread, index);
    byte[] bytes = new byte[length];
    ((ByteBuffer) Objects.requireNonNull(buffer)).get(bytes);
    return bytes;
  }

  /** The bytes of a string as text of Latin-1. */
  String text(int index) {
    return new String(bytes(index), StandardCharsets.ISO_8859_1);
  }

  /** Whether there are only the bytes 1 to 127; eight are looked at together. */
  private static boolean isText(byte[] bytes) {
    int i = 0;
    for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, i);
      if (((eight | (eight - LOWEST_BITS)) & HIGHEST_BITS) != 0) { // a sign, or borrowed from one
        return false;
      }
    }
    for (; i < bytes.length; i++) {
      if (bytes[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  void pushNil() {
    lua.lua_pushnil(thread);
  }

  /** Pushes the pointer to nowhere, which stands for nothing where nil cannot. */
  void pushNull() {
    lua.lua_pushlightuserdata(thread, 0);
  }

  void push(boolean truth) {
    lua.lua_pushboolean(thread, truth ? 1 : 0);
  }

  void push(double number) {
    lua.lua_pushnumber(thread, number);
  }

  void push(byte[] bytes) {
    if (bytes.length <= LONGEST_SHORT_WAY && isText(bytes)) {
      lua.lua_pushstring(thread, new String(bytes, StandardCharsets.ISO_8859_1));
    } else {
      constant.load(lua, thread, bytes);
      if (bytes.length > LONGEST_UNREPORTED) {
        reportLength(bytes.length);
      }
    }
  }

  /** Says how long a string is that there is from now on. */
  void reportLength(int bytes) {
    pushKept(reporting);
    push((double) bytes);
    if (!call(1, 0, 0)) {
      pop(1); // the hook raises it again
    }
  }

  /** Pushes text of Latin-1. */
  void push(String text) {
    push(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  // ---- tables ----

  void pushTable(int elements, int fields) {
    lua.lua_createtable(thread, elements, fields);
  }

  /** Pushes the element of a table, without asking its metatable. */
  void pushElement(int table, int index) {
    lua.lua_rawgeti(thread, table, index);
  }

  /** Makes the value on top an element of a table, and pops it. */
  void setElement(int table, int index) {
    lua.lua_rawseti(thread, table, index);
  }

  /** Makes the value on top a field of a table that has no metatable, and pops it. */
  void setField(int table, String name) {
    lua.lua_setfield(thread, table, name);
  }

  /** Makes the value on top that of the key beneath it, and pops both. */
  void setRaw(int table) {
    lua.lua_rawset(thread, table);
  }

  /** Turns the key on top into its value in a table, without asking its metatable. */
  void pushRaw(int table) {
    lua.lua_rawget(thread, table);
  }

  /** Pushes a field of a table, without asking its metatable; what type it has. */
  int pushField(int table, String name) {
    lua.lua_pushstring(thread, name);
    lua.lua_rawget(thread, table < 0 ? table - 1 : table);
    return lua.lua_type(thread, -1);
  }

  /** Turns the key on top into the next key and its value; pops it if there is none. */
  boolean next(int table) {
    return lua.lua_next(thread, table) != 0;
  }

  // ---- functions ----

  /** Pushes {@code file:line: } of the function that called the one that runs. */
  void pushPosition() {
    lua.luaL_where(thread, 1);
  }

  void concatenate(int values) {
    lua.lua_concat(thread, values);
  }

  /**
   * Calls the function beneath its arguments.
   *
   * @param handler where the function is that is given an error; 0 for none
   * @return whether it returned; else the error is on top
   */
  boolean call(int arguments, int results, int handler) {
    return lua.lua_pcall(thread, arguments, results, handler) == 0;
  }

  /** Compiles a text, and pushes the function; whether it could, else the error is on top. */
  boolean compile(byte[] text, String name) {
    ByteBuffer direct = ByteBuffer.allocateDirect(text.length + 2).order(ByteOrder.nativeOrder());
    if (text.length > 0 && text[0] == PRECOMPILED) {
      direct.put((byte) ' '); // Lua does not check what was compiled before, so it must be no such
    }
    direct.put(text).flip();
    return lua.luaJ_loadbuffer(thread, direct, direct.limit(), name) == 0;
  }

  /** The dump of the function on top, which is one of Lua's. */
  byte[] dump() {
    ByteBuffer dump = (ByteBuffer) Objects.requireNonNull(lua.luaJ_dumptobuffer(thread));
    byte[] bytes = new byte[dump.remaining()];
    dump.get(bytes);
    return bytes;
  }

  /** Pushes the function of a dump; whether it could, else the error is on top. */
  boolean load(byte[] dump) {
    ByteBuffer direct = ByteBuffer.allocateDirect(dump.length).order(ByteOrder.nativeOrder());
    direct.put(dump).flip();
    return lua.luaJ_loadbuffer(thread, direct, direct.limit(), "=dump") == 0;
  }

  /** Makes the value on top the first upvalue of a function, and pops it. */
  void setUpvalue(int function) {
    lua.lua_setupvalue(thread, function, 1);
  }

  /** Makes the table on top the globals of a function, and pops it. */
  void setEnvironment(int function) {
    lua.lua_setfenv(thread, function);
  }

  /** How many kilobytes the state takes. */
  int kilobytes() {
    return lua.lua_gc(thread, COUNT, 0);
  }

  /** Pops a value and keeps it; returns its number. */
  int keep() {
    return lua.luaL_ref(thread, REGISTRY);
  }

  /** Keeps text of Latin-1, which is pushed by its number at a tenth of the cost. */
  int keep(String text) {
    push(text);
    return keep();
  }

  /** Keeps a value no longer. */
  void forget(int number) {
    lua.luaL_unref(thread, REGISTRY, number);
  }

  /** Pushes a value that was kept. */
  void pushKept(int number) {
    lua.lua_rawgeti(thread, REGISTRY, number);
  }
}
