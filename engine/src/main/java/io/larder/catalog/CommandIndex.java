package io.larder.catalog;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds commands by their names as clients write them, in capitals or not, without making garbage.
 *
 * <p>Immutable: a hash table with open addressing, at most a quarter full.
 */
final class CommandIndex<T> {

  private final String[] names;
  private final @Nullable Object[] found;
  private final int mask;

  CommandIndex(Collection<T> all, java.util.function.Function<T, String> nameOf) {
    int size = Integer.highestOneBit(Math.max(1, all.size())) * 8;
    this.names = new String[size];
    this.found = new Object[size];
    this.mask = size - 1;
    for (T each : all) {
      String name = nameOf.apply(each);
      int at = hash(name) & mask;
      while (found[at] != null) {
        if (names[at].equals(name)) {
          throw new IllegalStateException("two commands are named " + name);
        }
        at = (at + 1) & mask;
      }
      names[at] = name;
      found[at] = each;
    }
  }

  @SuppressWarnings("unchecked") // only objects of this type were put in
  @Nullable T find(byte[] name) {
    for (int at = hash(name) & mask; found[at] != null; at = (at + 1) & mask) {
      if (Words.equalsIgnoringCase(name, names[at])) {
        return (T) found[at];
      }
    }
    return null;
  }

  private static int hash(String name) {
    int h = 0;
    for (int i = 0; i < name.length(); i++) {
      h = step(h, name.charAt(i));
    }
    return h ^ h >>> 15;
  }

  private static int hash(byte[] name) {
    int h = 0;
    for (byte b : name) {
      h = step(h, b >= 'a' && b <= 'z' ? b - ('a' - 'A') : b);
    }
    return h ^ h >>> 15;
  }

  private static int step(int h, int capital) {
    return (h ^ capital) * 0x01000193; // FNV
  }
}
