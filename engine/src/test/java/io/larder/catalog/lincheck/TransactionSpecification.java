package io.larder.catalog.lincheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operations of {@link TransactionOperations} mean when they come one after another: a
 * list is present, may be replaced and removed, and is the wrong type of value for a number.
 */
public final class TransactionSpecification {

  private static final String WRONG_TYPE = "WRONGTYPE";

  private final Map<Integer, Object> values = new HashMap<>(); // a number, or a list of them

  public String get(int key) {
    return text(values.get(key));
  }

  public String put(int key, int value) {
    return text(values.put(key, value));
  }

  public boolean putIfAbsent(int key, int value) {
    return values.putIfAbsent(key, value) == null;
  }

  public String remove(int key) {
    return text(values.remove(key));
  }

  public String incrementBoth() {
    return List.of(add(1, 1), add(2, 1)).toString();
  }

  public String pushBoth(int value) {
    return List.of(push(1, value), push(2, value)).toString();
  }

  public String getBoth() {
    return List.of(number(1), number(2)).toString();
  }

  public String addTenWatched(int key) {
    return add(key, 10);
  }

  private String add(int key, int increment) {
    Object before = values.get(key);
    if (before instanceof List) {
      return WRONG_TYPE;
    }
    int after = increment + (before == null ? 0 : (Integer) before);
    values.put(key, after);
    return String.valueOf(after);
  }

  @SuppressWarnings("unchecked")
  private String push(int key, int value) {
    Object before = values.computeIfAbsent(key, absent -> new ArrayList<Integer>());
    if (!(before instanceof List)) {
      return WRONG_TYPE;
    }
    ((List<Integer>) before).add(value);
    return String.valueOf(((List<Integer>) before).size());
  }

  private String number(int key) {
    return values.get(key) instanceof List ? WRONG_TYPE : get(key);
  }

  private static String text(@Nullable Object value) {
    return value instanceof List ? "list" : String.valueOf(value);
  }
}
