package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.StringForm;
import io.larder.value.CollectionValue;
import io.larder.value.hash.HashValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@code SORT} that makes of an element the name of a key, by putting the element in
 * the place of its first star; with a field of a hash behind {@code ->}. The pattern {@code #}
 * stands for the element itself.
 */
final class SortPattern {

  private final boolean isElement;
  private final boolean hasStar;
  private final byte[] before;
  private final byte[] after;
  private final byte @Nullable [] field;

  SortPattern(byte[] pattern) {
    int star = indexOf(pattern, 0, (byte) '*');
    int arrow = star < 0 ? -1 : arrow(pattern, star + 1);
    int end = arrow < 0 ? pattern.length : arrow;
    isElement = pattern.length == 1 && pattern[0] == '#';
    hasStar = star >= 0;
    before = Arrays.copyOf(pattern, Math.max(star, 0));
    after = Arrays.copyOfRange(pattern, Math.max(star + 1, 0), end);
    field = arrow < 0 ? null : Arrays.copyOfRange(pattern, arrow + 2, pattern.length);
  }

  /** Where an arrow begins that a field follows, or -1. */
  private static int arrow(byte[] pattern, int from) {
    for (int at = from; at + 2 < pattern.length; at++) {
      if (pattern[at] == '-' && pattern[at + 1] == '>') {
        return at;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] pattern, int from, byte wanted) {
    for (int i = from; i < pattern.length; i++) {
      if (pattern[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it names a key for each element; {@code BY} without that means not to sort. */
  boolean hasStar() {
    return hasStar;
  }

  /** What the key or field for an element holds; null if that is no string or nothing. */
  byte @Nullable [] find(Call call, byte[] element) {
    if (isElement) {
      return element;
    }
    if (!hasStar) {
      return null;
    }
    Object value = valueFor(call, element);
    byte[] wantedField = field;
    if (wantedField != null) {
      return value instanceof HashValue hash ? hash.get(wantedField) : null;
    }
    return value == null || value instanceof CollectionValue
        ? null
        : StringForm.bytes(value, call.codec());
  }

  private @Nullable Object valueFor(Call call, byte[] element) {
    Object key;
    try {
      key = call.codec().key(keyFor(element));
    } catch (IllegalArgumentException noSuchKey) {
      return null; // a cache's keys may be more than bytes: none of them looks like this
    }
    return call.openAny(key).value();
  }

  private byte[] keyFor(byte[] element) {
    byte[] key = Arrays.copyOf(before, before.length + element.length + after.length);
    System.arraycopy(element, 0, key, before.length, element.length);
    System.arraycopy(after, 0, key, before.length + element.length, after.length);
    return key;
  }
}
