package io.larder.server.script;

import java.util.Arrays;

/**
 * A pattern of Lua, matched step by step, so that it can be ended.
 *
 * <p>Lua's own matching asks nobody while it goes back and forth, which may take any time. This one
 * finds the same. Not thread-safe.
 *
 * @see <a href="https://www.lua.org/manual/5.1/manual.html#5.4.1">Lua 5.1, patterns</a>
 */
final class LuaPattern {

  private static final int MOST_CAPTURES = 32;
  private static final int DEEPEST = 220; // choices that are open at a time, each a frame
  private static final int STEPS_A_LOOK = 1 << 20; // a few milliseconds
  private static final int NO_MATCH = -1;
  private static final int OPEN = -1; // the length of a capture that has no end yet
  private static final int ESCAPE = '%';
  static final int POSITION = -2; // the length of a capture that is a place

  private final byte[] text;
  private final byte[] pattern;
  private final Runnable look;
  private final long mostSteps;
  private final int[] starts = new int[MOST_CAPTURES];
  private final int[] lengths = new int[MOST_CAPTURES];
  private int captures;
  private int depth;
  private long steps;

  /**
   * A pattern and the text to be searched.
   *
   * @param mostSteps how many steps all matching may take
   * @param look called once in a while; may throw to end it
   */
  LuaPattern(byte[] text, byte[] pattern, long mostSteps, Runnable look) {
    this.text = text;
    this.pattern = untilZero(pattern);
    this.mostSteps = mostSteps;
    this.look = look;
  }

  /** A pattern ends with its first zero. */
  private static byte[] untilZero(byte[] pattern) {
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i] == 0) {
        return Arrays.copyOf(pattern, i);
      }
    }
    return pattern;
  }

  /** The end of the match that begins here; negative if there is none. */
  int matchAt(int start, int patternStart) {
    captures = 0;
    depth = 0;
    return match(start, patternStart);
  }

  int captures() {
    return captures;
  }

  int captureStart(int index) {
    return starts[index];
  }

  /** The length of a capture; {@link #POSITION} if it is a place. */
  int captureLength(int index) {
    if (lengths[index] == OPEN) {
      throw new LuaError("unfinished capture");
    }
    return lengths[index];
  }

  private void step() {
    if (++steps % STEPS_A_LOOK == 0) {
      if (steps > mostSteps) {
        throw new LuaError("pattern too complex");
      }
      look.run();
    }
  }

  private int match(int from, int fromPattern) {
    if (++depth > DEEPEST) {
      throw new LuaError("pattern too complex");
    }
    try {
      return go(from, fromPattern);
    } finally {
      depth--;
    }
  }

  private int go(int from, int fromPattern) {
    int s = from;
    int p = fromPattern;
    while (p < pattern.length) {
      step();
      switch (pattern[p]) {
        case '(' -> {
          boolean isPlace = isAt(p + 1, ')');
          return open(s, isPlace ? p + 2 : p + 1, isPlace ? POSITION : OPEN);
        }
        case ')' -> {
          return close(s, p + 1);
        }
        case '$' -> {
          if (p + 1 == pattern.length) {
            return s == text.length ? s : NO_MATCH;
          }
        }
        case '%' -> {
          if (isAt(p + 1, 'b')) {
            s = balanced(s, p + 2);
            p += 4;
            if (s < 0) {
              return NO_MATCH;
            }
            continue;
          }
          if (isAt(p + 1, 'f')) {
            p = frontier(s, p + 2);
            if (p < 0) {
              return NO_MATCH;
            }
            continue;
          }
          if (p + 1 < pattern.length && isDigit(pattern[p + 1])) {
            s = repeated(s, pattern[p + 1]);
            p += 2;
            if (s < 0) {
              return NO_MATCH;
            }
            continue;
          }
        }
        default -> {}
      }
      int end = itemEnd(p);
      if (end < pattern.length) {
        switch (pattern[end]) {
          case '?' -> {
            if (s < text.length && isOne(s, p, end)) {
              int rest = match(s + 1, end + 1);
              if (rest >= 0) {
                return rest;
              }
            }
            p = end + 1;
            continue;
          }
          case '*' -> {
            return longest(s, p, end, 0);
          }
          case '+' -> {
            return longest(s, p, end, 1);
          }
          case '-' -> {
            return shortest(s, p, end);
          }
          default -> {}
        }
      }
      if (s >= text.length || !isOne(s, p, end)) {
        return NO_MATCH;
      }
      s++;
      p = end;
    }
    return s;
  }

  private boolean isAt(int p, char c) {
    return p < pattern.length && pattern[p] == c;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  // ---- captures ----

  private int open(int s, int p, int length) {
    if (captures == MOST_CAPTURES) {
      throw new LuaError("too many captures");
    }
    starts[captures] = s;
    lengths[captures] = length;
    captures++;
    int end = match(s, p);
    if (end < 0) {
      captures--;
    }
    return end;
  }

  private int close(int s, int p) {
    int index = captures - 1;
    while (index >= 0 && lengths[index] != OPEN) {
      index--;
    }
    if (index < 0) {
      throw new LuaError("invalid pattern capture");
    }
    lengths[index] = s - starts[index];
    int end = match(s, p);
    if (end < 0) {
      lengths[index] = OPEN;
    }
    return end;
  }

  /** Behind the text that a capture has, if it stands here again. */
  private int repeated(int s, int digit) {
    int index = digit - '1';
    if (index < 0 || index >= captures || lengths[index] == OPEN) {
      throw new LuaError("invalid capture index");
    }
    int length = Math.max(0, lengths[index]);
    if (text.length - s < length) {
      return NO_MATCH;
    }
    for (int i = 0; i < length; i++) {
      step();
      if (text[starts[index] + i] != text[s + i]) {
        return NO_MATCH;
      }
    }
    return s + length;
  }

  // ---- items ----

  private int longest(int s, int p, int end, int least) {
    int count = 0;
    while (s + count < text.length && isOne(s + count, p, end)) {
      count++;
    }
    for (; count >= least; count--) {
      int rest = match(s + count, end + 1);
      if (rest >= 0) {
        return rest;
      }
    }
    return NO_MATCH;
  }

  private int shortest(int from, int p, int end) {
    int s = from;
    while (true) {
      int rest = match(s, end + 1);
      if (rest >= 0) {
        return rest;
      }
      if (s >= text.length || !isOne(s, p, end)) {
        return NO_MATCH;
      }
      s++;
    }
  }

  private int balanced(int s, int p) {
    if (p + 1 >= pattern.length) {
      throw new LuaError("unbalanced pattern");
    }
    if (s >= text.length || text[s] != pattern[p]) {
      return NO_MATCH;
    }
    int open = 1;
    for (int i = s + 1; i < text.length; i++) {
      step();
      if (text[i] == pattern[p + 1]) {
        open--;
        if (open == 0) {
          return i + 1;
        }
      } else if (text[i] == pattern[p]) {
        open++;
      }
    }
    return NO_MATCH;
  }

  /** Behind the set, if a stretch of its characters begins here; negative if not. */
  private int frontier(int s, int p) {
    if (!isAt(p, '[')) {
      throw new LuaError("missing '[' after '" + (char) ESCAPE + "f' in pattern");
    }
    int end = itemEnd(p);
    int before = s == 0 ? 0 : text[s - 1] & 0xFF;
    int here = s == text.length ? 0 : text[s] & 0xFF;
    return !isInSet(before, p, end - 1) && isInSet(here, p, end - 1) ? end : NO_MATCH;
  }

  /** Behind one character, class or set. */
  private int itemEnd(int from) {
    int p = from;
    int c = pattern[p++];
    if (c == '%') {
      if (p == pattern.length) {
        throw new LuaError("malformed pattern (ends with '%')");
      }
      return p + 1;
    }
    if (c != '[') {
      return p;
    }
    if (isAt(p, '^')) {
      p++;
    }
    do { // a bracket that comes first is a character
      if (p == pattern.length) {
        throw new LuaError("malformed pattern (missing ']')");
      }
      if (pattern[p++] == '%' && p < pattern.length) {
        p++;
      }
    } while (!isAt(p, ']'));
    return p + 1;
  }

  private boolean isOne(int s, int p, int end) {
    step();
    int c = text[s] & 0xFF;
    return switch (pattern[p]) {
      case '.' -> true;
      case '%' -> isInClass(c, pattern[p + 1] & 0xFF);
      case '[' -> isInSet(c, p, end - 1);
      default -> (pattern[p] & 0xFF) == c;
    };
  }

  /** Whether a character is in the set between two brackets. */
  private boolean isInSet(int c, int open, int close) {
    boolean inside = true;
    int p = open + 1;
    if (pattern[p] == '^') {
      inside = false;
      p++;
    }
    for (; p < close; p++) {
      step();
      if (pattern[p] == '%') {
        p++;
        if (isInClass(c, pattern[p] & 0xFF)) {
          return inside;
        }
      } else if (pattern[p + 1] == '-' && p + 2 < close) {
        if ((pattern[p] & 0xFF) <= c && c <= (pattern[p + 2] & 0xFF)) {
          return inside;
        }
        p += 2;
      } else if ((pattern[p] & 0xFF) == c) {
        return inside;
      }
    }
    return !inside;
  }

  private static boolean isInClass(int c, int letter) {
    boolean inside =
        switch (letter | 0x20) {
          case 'a' -> isLetter(c);
          case 'c' -> c < 0x20 || c == 0x7F;
          case 'd' -> isDigit(c);
          case 'l' -> c >= 'a' && c <= 'z';
          case 'p' -> c > 0x20 && c < 0x7F && !isLetter(c) && !isDigit(c);
          case 's' -> c == ' ' || (c >= '\t' && c <= '\r');
          case 'u' -> c >= 'A' && c <= 'Z';
          case 'w' -> isLetter(c) || isDigit(c);
          case 'x' -> isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
          case 'z' -> c == 0;
          default -> letter == c;
        };
    boolean isClass = "acdlpsuwxz".indexOf(letter | 0x20) >= 0 && isLetter(letter);
    boolean negated = isClass && letter >= 'A' && letter <= 'Z';
    return inside != negated;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
