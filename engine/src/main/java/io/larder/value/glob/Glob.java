package io.larder.value.glob;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A compiled glob pattern on bytes, as {@code KEYS}, {@code SCAN MATCH} and {@code PSUBSCRIBE} take
 * it. Immutable and thread-safe.
 *
 * <p>{@code *} stands for any bytes, {@code ?} for one byte, {@code [a-z]} and {@code [^a-z]} for
 * one byte in or outside a class, and {@code \} takes away the next byte's meaning. Nothing is a
 * syntax error: a class that is not closed ends with the pattern, a backslash at the end stands for
 * itself, a range runs between its ends in either order (of signed bytes), {@code []} matches no
 * byte and {@code [^]} every byte. The empty string is matched by the empty pattern alone, not even
 * by {@code *}; commands that mean "everything" by {@code *} ask {@link #isStar}.
 *
 * <p>Matching takes at most (bytes of the pattern) times (bytes of the string) steps, since only
 * the latest star is ever tried again, and no stack.
 */
public final class Glob {

  // A step is a byte (0 to 255), ANY, STAR, or CLASS and above for the class of that number.
  private static final int ANY = 256;
  private static final int STAR = 257;
  private static final int CLASS = 258;

  private final int[] steps;
  private final ByteClass[] classes;
  private final boolean star;

  private Glob(int[] steps, ByteClass[] classes, boolean star) {
    this.steps = steps;
    this.classes = classes;
    this.star = star;
  }

  /**
   * Compiles a pattern.
   *
   * @param pattern is read, not kept
   */
  public static Glob compile(byte[] pattern) {
    return new Compiler(pattern).compile();
  }

  /** Whether the pattern is {@code *}; not so for {@code **}. */
  public boolean isStar() {
    return star;
  }

  /** Whether the whole of a string matches. */
  public boolean matches(byte[] string) {
    if (string.length == 0) {
      return steps.length == 0;
    }
    int step = 0;
    int at = 0;
    int retryStep = -1; // behind the latest star, where the match goes on
    int retryAt = 0;
    while (at < string.length) {
      if (step < steps.length && steps[step] == STAR) {
        retryStep = ++step;
        retryAt = at;
      } else if (step < steps.length && takes(steps[step], string[at])) {
        step++;
        at++;
      } else if (retryStep >= 0) {
        step = retryStep;
        at = ++retryAt; // the star takes one byte more
      } else {
        return false;
      }
    }
    return step == steps.length || (step == steps.length - 1 && steps[step] == STAR);
  }

  private boolean takes(int step, byte value) {
    if (step < ANY) {
      return step == (value & 0xff);
    }
    return step == ANY || classes[step - CLASS].contains(value);
  }

  /** Reads a pattern from left to right. */
  private static final class Compiler {

    private final byte[] pattern;
    private final int[] steps;
    private int count;
    private final List<ByteClass> classes = new ArrayList<>();
    private int at;

    Compiler(byte[] pattern) {
      this.pattern = pattern;
      this.steps = new int[pattern.length];
    }

    Glob compile() {
      while (at < pattern.length) {
        byte next = pattern[at++];
        switch (next) {
          case '*' -> addStar();
          case '?' -> add(ANY);
          case '[' -> addClass();
          case '\\' -> add((at < pattern.length ? pattern[at++] : next) & 0xff);
          default -> add(next & 0xff);
        }
      }
      boolean star = pattern.length == 1 && pattern[0] == '*';
      return new Glob(Arrays.copyOf(steps, count), classes.toArray(new ByteClass[0]), star);
    }

    private void add(int step) {
      steps[count++] = step;
    }

    private void addStar() {
      if (count == 0 || steps[count - 1] != STAR) {
        add(STAR);
      }
    }

    private void addClass() {
      boolean negated = at < pattern.length && pattern[at] == '^';
      if (negated) {
        at++;
      }
      ByteClass members = new ByteClass();
      while (at < pattern.length && pattern[at] != ']') {
        addMember(members);
      }
      at++; // the bracket
      if (negated) {
        members.complement();
      }
      add(CLASS + classes.size());
      classes.add(members);
    }

    private void addMember(ByteClass members) {
      int left = pattern.length - at;
      if (pattern[at] == '\\' && left >= 2) {
        members.add(pattern[at + 1]);
        at += 2;
      } else if (left >= 3 && pattern[at + 1] == '-') {
        members.addRange(pattern[at], pattern[at + 2]);
        at += 3;
      } else {
        members.add(pattern[at++]);
      }
    }
  }
}
