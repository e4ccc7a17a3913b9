package io.larder.server.script;

import io.larder.catalog.Reply;
import java.nio.charset.StandardCharsets;

/** Answers with what a script returned. */
final class LuaAnswer {

  private static final int ROOM = 5; // values that one level of a table needs
  private static final int DEEPEST = 1000; // tables in tables, which are frames of Java too
  private static final long MOST_VALUES =
      1 << 23; // of tables in tables, where one counts each time
  private static final int BYTES_A_VALUE = 64; // of a string that counts as one more
  private static final double TWO_63 = 0x1p63;

  private final LuaStack stack;
  private final KnownStrings known;
  private final Reply reply;
  private final boolean resp3Script;
  private int depth;
  private boolean measured;

  LuaAnswer(LuaStack stack, KnownStrings known, Reply reply, Reply.Protocol ofScript) {
    this.stack = stack;
    this.known = known;
    this.reply = reply;
    this.resp3Script = ofScript == Reply.Protocol.RESP3;
  }

  /** Answers with the value on top, and pops it. */
  void give() {
    if (depth == DEEPEST || (depth > 0 && !stack.hasRoom(ROOM))) { // Lua has room for the first
      reply.failure(Errors.failure("ERR reached lua stack limit"));
      stack.pop(1);
      return;
    }
    depth++;
    switch (stack.type(-1)) {
      case LuaStack.STRING -> reply.bulk(depth == 1 ? known.bytes(stack, -1) : stack.bytes(-1));
      case LuaStack.NUMBER -> reply.integer(integer(stack.number(-1)));
      case LuaStack.BOOLEAN -> give(stack.truth(-1));
      case LuaStack.TABLE -> giveTable();
      default -> reply.nil();
    }
    depth--;
    stack.pop(1);
  }

  private void give(boolean truth) {
    if (resp3Script) {
      reply.bool(truth);
    } else if (truth) {
      reply.integer(1);
    } else {
      reply.nil();
    }
  }

  /** Cut as C does it; what no 64 bits can hold becomes the least number. */
  static long integer(double number) {
    return number >= -TWO_63 && number < TWO_63 ? (long) number : Long.MIN_VALUE;
  }

  private void giveTable() {
    if (stack.pushField(-1, "err") == LuaStack.STRING) {
      reply.failure(Errors.failure(stack.text(-1)));
    } else if (replaceField("ok") == LuaStack.STRING) {
      reply.simple(Errors.oneLine(stack.text(-1)));
    } else if (replaceField("double") == LuaStack.NUMBER) {
      reply.real(stack.number(-1));
    } else if (replaceField("big_number") == LuaStack.STRING) {
      reply.bigNumber(Errors.oneLine(stack.text(-1)));
    } else if (replaceField("verbatim_string") == LuaStack.TABLE && giveVerbatim()) {
      return;
    } else if (replaceField("map") == LuaStack.TABLE) {
      giveMap();
    } else if (replaceField("set") == LuaStack.TABLE) {
      giveSet();
    } else {
      stack.pop(1);
      giveArray();
      return;
    }
    stack.pop(1);
  }

  private int replaceField(String name) {
    stack.pop(1);
    return stack.pushField(-1, name);
  }

  /** Answers with the table on top, and pops it, if it has the two strings; else leaves it. */
  private boolean giveVerbatim() {
    boolean formatted = stack.pushField(-1, "format") == LuaStack.STRING;
    boolean whole = stack.pushField(-2, "string") == LuaStack.STRING && formatted;
    if (whole) {
      reply.verbatim(stack.text(-2), new String(stack.bytes(-1), StandardCharsets.UTF_8));
    }
    stack.pop(whole ? 3 : 2);
    return whole;
  }

  private void giveMap() {
    int pairs = count();
    if (isTooLarge()) {
      refuse();
      return;
    }
    reply.map(pairs);
    stack.pushNil();
    while (stack.next(-2)) {
      stack.copy(-2); // the key stays for the next step
      give();
      give();
    }
  }

  private void giveSet() {
    reply.set(count());
    stack.pushNil();
    while (stack.next(-2)) {
      stack.pop(1);
      stack.copy(-1);
      give();
    }
  }

  private int count() {
    int count = 0;
    stack.pushNil();
    while (stack.next(-2)) {
      stack.pop(1);
      count++;
    }
    return count;
  }

  private void giveArray() {
    int size = 0;
    int length = 1;
    boolean holdsTables = false;
    while (true) {
      stack.pushElement(-1, length);
      int type = stack.type(-1);
      stack.pop(1);
      if (type == LuaStack.NIL) {
        break;
      }
      holdsTables |= type == LuaStack.TABLE;
      size = length++;
    }
    if (holdsTables && isTooLarge()) {
      refuse();
      return;
    }
    reply.array(size);
    for (int i = 1; i <= size; i++) {
      stack.pushElement(-1, i);
      give();
    }
  }

  private void refuse() {
    reply.failure(Errors.failure("ERR The answer of the script is too large"));
  }

  /** Whether the table on top is too much for an answer; asked of the outermost one alone. */
  private boolean isTooLarge() {
    boolean first = !measured;
    measured = true;
    return first && values(0) > MOST_VALUES;
  }

  /** How many values the table on top holds, with those of tables in it; stops beyond the most. */
  private long values(int below) {
    if (below == DEEPEST || !stack.hasRoom(ROOM)) {
      return 0; // the answer ends there with an error
    }
    long values = 0;
    stack.pushNil();
    while (stack.next(-2)) {
      int type = stack.type(-1);
      values++;
      if (type == LuaStack.TABLE) {
        values += values(below + 1);
      } else if (type == LuaStack.STRING) {
        values += stack.length(-1) / BYTES_A_VALUE;
      }
      stack.pop(1);
      if (values > MOST_VALUES) {
        stack.pop(1);
        return values;
      }
    }
    return values;
  }
}
