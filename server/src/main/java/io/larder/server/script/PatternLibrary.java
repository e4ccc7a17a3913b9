package io.larder.server.script;

import org.jspecify.annotations.Nullable;

/** Finds what a pattern matches, where Lua's own matching might take too long to be waited for. */
final class PatternLibrary {

  private static final int TOGETHER = 1000; // matches

  private final LuaMachine machine;

  /** Thrown when the script must end meanwhile. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended(String why) {
      super(why, null, false, false);
    }
  }

  PatternLibrary(LuaMachine machine) {
    this.machine = machine;
  }

  /**
   * Gets a text, a pattern, how many bytes to skip, how many matches are wanted at most, and
   * whether the pattern may be bound to the begin of the text. Returns a table that has for each
   * match its first and last place, and then for each capture the first place and the length; how
   * many captures there are; and how many bytes to skip for the next matches, nil if there are
   * none.
   */
  int matches(LuaStack stack) {
    byte[] text = stack.bytes(1);
    byte[] pattern = stack.bytes(2);
    int s = (int) stack.number(3);
    double wanted = Math.min(TOGETHER, stack.number(4));
    boolean anchored = stack.truth(5) && pattern.length > 0 && pattern[0] == '^';
    stack.setTop(0);
    LuaPattern matching =
        new LuaPattern(text, pattern, machine.budget().patternSteps(), this::look);
    stack.pushTable(0, 0);
    int place = 0;
    int captures = 0;
    try {
      for (int found = 0; found < wanted && s >= 0 && s <= text.length; ) {
        int end = matching.matchAt(s, anchored ? 1 : 0);
        if (end >= 0) {
          found++;
          captures = matching.captures();
          place = add(stack, matching, s, end, place);
        }
        s = anchored ? -1 : Math.max(end, s + 1);
      }
    } catch (Ended ended) {
      stack.setTop(0);
      Errors.push(stack, String.valueOf(ended.getMessage()));
      return LuaFunction.ERROR;
    }
    stack.push((double) captures);
    if (s >= 0 && s <= text.length) {
      stack.push((double) s);
    } else {
      stack.pushNil();
    }
    return 3;
  }

  private static int add(LuaStack stack, LuaPattern matching, int s, int end, int places) {
    int place = places;
    stack.push(s + 1.0);
    stack.setElement(1, ++place);
    stack.push((double) end);
    stack.setElement(1, ++place);
    for (int i = 0; i < matching.captures(); i++) {
      stack.push(matching.captureStart(i) + 1.0);
      stack.setElement(1, ++place);
      stack.push((double) matching.captureLength(i));
      stack.setElement(1, ++place);
    }
    return place;
  }

  private void look() {
    @Nullable String complaint = machine.complaint(0);
    if (complaint != null) {
      throw new Ended(complaint);
    }
  }
}
