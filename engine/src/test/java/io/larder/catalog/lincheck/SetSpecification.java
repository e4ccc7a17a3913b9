package io.larder.catalog.lincheck;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the operations of {@link SetOperations} mean when they come one after another. */
public final class SetSpecification {

  private final Map<Integer, Set<Integer>> sets =
      Map.of(1, new HashSet<>(List.of(1, 11, 12, 13)), 2, new HashSet<>());

  public String sadd(int key, int member) {
    return number(sets.get(key).add(member));
  }

  public String srem(int key, int member) {
    return number(sets.get(key).remove(member));
  }

  public String sismember(int key, int member) {
    return number(sets.get(key).contains(member));
  }

  public String smove(int from, int to, int member) {
    boolean moved = sets.get(from).remove(member);
    if (moved) {
      sets.get(to).add(member);
    }
    return number(moved);
  }

  public String scard(int key) {
    return String.valueOf(sets.get(key).size());
  }

  public String sintercard() {
    return String.valueOf(sets.get(1).stream().filter(sets.get(2)::contains).count());
  }

  private static String number(boolean yes) {
    return yes ? "1" : "0";
  }
}
