package io.larder.server.script;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Puts a call of a guard behind each {@code ..} that may make a long string out of short ones.
 *
 * <p>Lua has no limit there and asks nobody: {@code s = s .. s} needs thirty rounds for a gigabyte.
 * What joins one value with constants grows too slowly to matter between two looks of the hook, and
 * stays as it is. What joins more is done for four values at a time at most, and each result is
 * shown to the guard: it is at most four times as long as one that the guard has seen before.
 *
 * <p>The guard is an upvalue, which every function hands down to those in it.
 */
final class GuardedConcatenation {

  private static final int TOGETHER = 4;
  private static final int MOST_REGISTERS = 250;

  private final LuaPrototype function;
  private final BitSet targets = new BitSet();
  private final int[] places; // where each instruction is from now on
  private int[] code;
  private int[] lines;
  private int size;
  private int guard;

  private GuardedConcatenation(LuaPrototype function) {
    this.function = function;
    this.places = new int[function.code.length + 1];
    this.code = new int[function.code.length];
    this.lines = new int[function.code.length];
  }

  /**
   * The dump of a function with guards.
   *
   * @return null if it needs none; else a dump whose only upvalue is the guard
   * @throws IllegalStateException if there is no room for one in a function
   */
  static byte @org.jspecify.annotations.Nullable [] guard(byte[] dump) {
    LuaPrototype main = LuaPrototype.read(dump);
    return guard(main) ? main.dump(dump) : null;
  }

  /** Guards a function and those in it; whether that needed anything. */
  private static boolean guard(LuaPrototype function) {
    BitSet guarded = new BitSet();
    for (int i = 0; i < function.nested.size(); i++) {
      guarded.set(i, guard(function.nested.get(i)));
    }
    GuardedConcatenation guarding = new GuardedConcatenation(function);
    guarding.findTargets();
    if (guarded.isEmpty() && !guarding.isNeeded()) {
      return false;
    }
    guarding.rewrite(guarded);
    return true;
  }

  private void findTargets() {
    for (int i = 0; i < function.code.length; i = next(i)) {
      if (LuaCode.isJump(function.code[i])) {
        targets.set(i + 1 + LuaCode.distance(function.code[i]));
      }
    }
  }

  /** The place of the next instruction: some are followed by words that are none. */
  private int next(int i) {
    int instruction = function.code[i];
    if (LuaCode.operation(instruction) == LuaCode.CLOSURE) {
      return i + 1 + function.nested.get(LuaCode.wide(instruction)).handedDown();
    }
    boolean counted =
        LuaCode.operation(instruction) == LuaCode.SETLIST && LuaCode.c(instruction) == 0;
    return counted ? i + 2 : i + 1;
  }

  private boolean isNeeded() {
    for (int i = 0; i < function.code.length; i = next(i)) {
      if (joinsSeveral(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it joins more than one value that is no constant. */
  private boolean joinsSeveral(int i) {
    int instruction = function.code[i];
    if (LuaCode.operation(instruction) != LuaCode.CONCAT) {
      return false;
    }
    int several = LuaCode.c(instruction) - LuaCode.b(instruction) + 1;
    for (int register = LuaCode.c(instruction), at = i - 1;
        register >= LuaCode.b(instruction) && at >= 0 && !targets.get(at + 1);
        register--, at--) {
      int loading = function.code[at];
      if (LuaCode.a(loading) != register || !isSimple(LuaCode.operation(loading))) {
        break;
      }
      if (LuaCode.operation(loading) == LuaCode.LOADK) {
        several--;
      }
    }
    return several > 1;
  }

  private static boolean isSimple(int operation) {
    return operation == LuaCode.MOVE
        || operation == LuaCode.LOADK
        || operation == LuaCode.GETUPVAL
        || operation == LuaCode.GETGLOBAL
        || operation == LuaCode.GETTABLE;
  }

  private void rewrite(BitSet guarded) {
    guard = function.addUpvalue();
    for (int i = 0; i < function.code.length; ) {
      places[i] = size;
      int next = next(i);
      if (joinsSeveral(i)) {
        join(i);
      } else {
        for (int word = i; word < next; word++) {
          places[word] = size;
          add(function.code[word], i);
        }
      }
      int instruction = function.code[i];
      if (LuaCode.operation(instruction) == LuaCode.CLOSURE
          && guarded.get(LuaCode.wide(instruction))) {
        add(LuaCode.of(LuaCode.GETUPVAL, 0, guard, 0), i);
      }
      i = next;
    }
    places[function.code.length] = size;
    retarget();
    finish();
  }

  /** Joins from the right, as Lua does, a few values at a time. */
  private void join(int i) {
    int instruction = function.code[i];
    int first = LuaCode.b(instruction);
    int last = LuaCode.c(instruction);
    while (last - first >= TOGETHER) {
      int from = last - TOGETHER + 1;
      add(LuaCode.of(LuaCode.CONCAT, from, from, last), i);
      show(from, i);
      last = from;
    }
    add(LuaCode.of(LuaCode.CONCAT, LuaCode.a(instruction), first, last), i);
    show(LuaCode.a(instruction), i);
  }

  /** Calls the guard with the value of a register. */
  private void show(int register, int i) {
    int scratch = function.registers; // beyond all that are in use
    add(LuaCode.of(LuaCode.GETUPVAL, scratch, guard, 0), i);
    add(LuaCode.of(LuaCode.MOVE, scratch + 1, register, 0), i);
    add(LuaCode.of(LuaCode.CALL, scratch, 2, 1), i);
  }

  private void add(int word, int from) {
    if (size == code.length) {
      code = Arrays.copyOf(code, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    code[size] = word;
    lines[size] = from < function.lines.length ? function.lines[from] : 0;
    size++;
  }

  private void retarget() {
    for (int i = 0; i < function.code.length; i = next(i)) {
      int jump = function.code[i];
      if (LuaCode.isJump(jump)) {
        int target = places[i + 1 + LuaCode.distance(jump)];
        code[places[i]] = LuaCode.withDistance(jump, target - places[i] - 1);
      }
    }
  }

  private void finish() {
    if (function.registers + 2 > MOST_REGISTERS) {
      throw new IllegalStateException("function or expression too complex");
    }
    for (LuaPrototype.Local local : function.locals) {
      local.from = places[local.from];
      local.to = places[local.to];
    }
    function.code = Arrays.copyOf(code, size);
    function.lines = function.lines.length == 0 ? function.lines : Arrays.copyOf(lines, size);
    function.registers += 2;
  }
}
