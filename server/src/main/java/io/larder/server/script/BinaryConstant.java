package io.larder.server.script;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import party.iroiro.luajava.lua51.Lua51Natives;

/**
 * A precompiled function of Lua that returns one string, around any bytes: the one way to push
 * bytes that are no text through the native library.
 *
 * <p>What stands before and behind the string is taken from Lua's own dump of {@code return 'x'},
 * so that it fits the platform. Not thread-safe.
 */
final class BinaryConstant {

  private static final byte MARK = 'x';
  private static final String MODEL = "return 'x'";
  private static final int KEPT = 64 * 1024; // bytes of the buffer that stays

  private final byte[] before;
  private final byte[] behind;
  private final int sizeBytes;
  private final ByteBuffer scratch;

  private BinaryConstant(byte[] before, byte[] behind, int sizeBytes) {
    this.before = before;
    this.behind = behind;
    this.sizeBytes = sizeBytes;
    this.scratch = buffer(KEPT);
  }

  /** Finds the form that this platform's Lua has; leaves the stack as it is. */
  static BinaryConstant of(Lua51Natives lua, long thread) {
    lua.luaL_loadstring(thread, MODEL);
    ByteBuffer dump = (ByteBuffer) Objects.requireNonNull(lua.luaJ_dumptobuffer(thread));
    lua.lua_settop(thread, -2);
    byte[] bytes = new byte[dump.remaining()];
    dump.get(bytes);
    int sizeBytes = bytes[8]; // of size_t, by the header of the dump
    int at = bytes.length - 1;
    // the constant is the last "x" that a zero follows: what is behind it holds only small numbers
    while (bytes[at] != MARK || bytes[at + 1] != 0) {
      at--;
    }
    return new BinaryConstant(
        java.util.Arrays.copyOf(bytes, at - sizeBytes),
        java.util.Arrays.copyOfRange(bytes, at + 1, bytes.length),
        sizeBytes);
  }

  /** Pushes the bytes. */
  void load(Lua51Natives lua, long thread, byte[] bytes) {
    int size = before.length + sizeBytes + bytes.length + behind.length;
    ByteBuffer target = size <= KEPT ? scratch : buffer(size);
    target.clear();
    target.put(before);
    long length = bytes.length + 1L; // the zero that ends it counts
    if (sizeBytes == Long.BYTES) {
      target.putLong(length);
    } else {
      target.putInt((int) length);
    }
    target.put(bytes).put(behind).flip();
    lua.luaJ_loadbuffer(thread, target, size, "=constant");
    lua.lua_pcall(thread, 0, 1, 0);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }
}
