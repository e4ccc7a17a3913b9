package io.larder.catalog.lincheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What the operations of {@link ListOperations} mean when they come one after another. */
public final class ListSpecification {

  private final Map<Integer, Deque<Integer>> lists =
      Map.of(1, new ArrayDeque<>(List.of(11, 12, 13, 14)), 2, new ArrayDeque<>());

  public String lpush(int key, int value) {
    lists.get(key).addFirst(value);
    return llen(key);
  }

  public String rpop(int key) {
    Integer popped = lists.get(key).pollLast();
    return popped == null ? "(nil)" : "\"" + popped + "\"";
  }

  public String llen(int key) {
    return String.valueOf(lists.get(key).size());
  }

  public String lmove(int from, int to) {
    Integer moved = lists.get(from).pollLast();
    if (moved == null) {
      return "(nil)";
    }
    lists.get(to).addFirst(moved);
    return "\"" + moved + "\"";
  }
}
