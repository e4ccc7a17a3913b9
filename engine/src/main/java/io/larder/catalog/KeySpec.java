package io.larder.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the keys of one kind stand among the words of a command, as {@code COMMAND INFO} says it.
 *
 * @param mode what is done to them
 * @param begin where to begin
 * @param find how to go on from there
 */
public record KeySpec(KeyMode mode, Begin begin, Find find) {

  /** Where to begin to look. */
  public sealed interface Begin {

    /** At this word. */
    record Index(int index) implements Begin {}

    /** Behind this word, looked for from {@code startFrom} on; from the end if negative. */
    record Keyword(String keyword, int startFrom) implements Begin {}

    /** Where the command's own code knows. */
    record Unknown() implements Begin {}
  }

  /** How to find the keys from there. */
  public sealed interface Find {

    /**
     * Every {@code step}-th word.
     *
     * @param lastKey the last one, relative to the begin; negative counts from the last word
     * @param limit 2 for the first half of the rest; 0 otherwise
     */
    record Range(int lastKey, int step, int limit) implements Find {}

    /**
     * As many as a word says.
     *
     * @param numKeys the word with the number, relative to the begin
     * @param firstKey the first key, relative to the begin
     */
    record KeyNum(int numKeys, int firstKey) implements Find {}

    /** As the command's own code knows. */
    record Unknown() implements Find {}
  }

  /** Keys of which only the command's own code knows where they are. */
  public static KeySpec unknown(KeyMode mode) {
    return new KeySpec(mode, new Begin.Unknown(), new Find.Unknown());
  }

  /** Whether the keys are at a fixed place, whatever the other words are. */
  public boolean isFixed() {
    return begin instanceof Begin.Index && find instanceof Find.Range;
  }

  /** The positions of the keys among these words; none unless there are as many as they say. */
  List<Integer> positions(Words words) {
    List<Integer> positions = new ArrayList<>();
    addPositions(words, positions);
    return find instanceof Find.KeyNum number
            && positions.size() != words.count(position(words) + number.numKeys())
        ? List.of()
        : positions;
  }

  /** Adds the positions of the keys among these words, if they are well-formed. */
  void addPositions(Words words, List<Integer> positions) {
    int at = position(words);
    if (at < 0 || at >= words.size() || mode == KeyMode.NOT_KEY) {
      return;
    }
    if (find instanceof Find.Range range) {
      int last = last(range, at, words.size());
      for (int i = at; i <= last; i += range.step()) {
        positions.add(i);
      }
    } else if (find instanceof Find.KeyNum number) {
      int count = words.count(at + number.numKeys());
      int first = at + number.firstKey();
      for (int i = first; i < first + count && i < words.size(); i++) {
        positions.add(i);
      }
    }
  }

  private static int last(Find.Range range, int at, int size) {
    if (range.limit() > 1) {
      return at + (size - at) / range.limit() - 1;
    }
    return range.lastKey() < 0 ? size + range.lastKey() : Math.min(size - 1, at + range.lastKey());
  }

  private int position(Words words) {
    if (begin instanceof Begin.Index index) {
      return index.index();
    }
    if (!(begin instanceof Begin.Keyword keyword)) {
      return -1;
    }
    int from = keyword.startFrom();
    int step = from < 0 ? -1 : 1;
    for (int i = from < 0 ? words.size() + from : from; i > 0 && i < words.size(); i += step) {
      if (words.is(i, keyword.keyword())) {
        return i + 1;
      }
    }
    return -1;
  }
}
