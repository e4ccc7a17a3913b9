package io.larder.server.script;

/** Takes instructions of Lua 5.1 apart and puts them together. */
final class LuaCode {

  static final int MOVE = 0;
  static final int LOADK = 1;
  static final int GETUPVAL = 4;
  static final int GETGLOBAL = 5;
  static final int GETTABLE = 6;
  static final int CONCAT = 21;
  static final int JMP = 22;
  static final int CALL = 28;
  static final int FORLOOP = 31;
  static final int FORPREP = 32;
  static final int SETLIST = 34;
  static final int CLOSURE = 36;

  private static final int C_SHIFT = 14;
  private static final int B_SHIFT = 23;
  private static final int A_SHIFT = 6;
  private static final int NINE_BITS = 0x1FF;
  private static final int BIAS = 131071; // of a jump's distance

  private LuaCode() {}

  static int of(int operation, int a, int b, int c) {
    return operation | (a << A_SHIFT) | (b << B_SHIFT) | (c << C_SHIFT);
  }

  static int operation(int instruction) {
    return instruction & 0x3F;
  }

  static int a(int instruction) {
    return instruction >>> A_SHIFT & 0xFF;
  }

  static int b(int instruction) {
    return instruction >>> B_SHIFT;
  }

  static int c(int instruction) {
    return instruction >>> C_SHIFT & NINE_BITS;
  }

  /** The number of a function or constant. */
  static int wide(int instruction) {
    return instruction >>> C_SHIFT;
  }

  static boolean isJump(int instruction) {
    int operation = operation(instruction);
    return operation == JMP || operation == FORLOOP || operation == FORPREP;
  }

  /** How far a jump goes, from the instruction behind it. */
  static int distance(int jump) {
    return wide(jump) - BIAS;
  }

  static int withDistance(int jump, int distance) {
    return (jump & ((1 << C_SHIFT) - 1)) | ((distance + BIAS) << C_SHIFT);
  }
}
