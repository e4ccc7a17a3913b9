package io.larder.jcache.copy;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A walk that remembers what it has copied: an object that is reached twice is copied once, and a
 * circle stays a circle. Of one thread, for one copy.
 *
 * <p>Few objects are remembered in an array that is searched; more of them in a hash table.
 */
final class TracingWalk implements Walk {

  /** Beyond it values are left to serialization, which has a limit of its own. */
  static final int DEEPEST = 64;

  private static final int FIRST = 2 * 2; // divides all the others
  private static final int FEW = 2 * 16;

  private final Copiers copiers;
  private @Nullable Object[] pairs = new Object[FIRST];
  private int used;
  private @Nullable IdentityHashMap<Object, Object> many;
  private @Nullable Object[] path = new Object[FIRST];
  private int depth;
  private boolean treeSoFar = true;

  TracingWalk(Copiers copiers) {
    this.copiers = copiers;
  }

  /** Whether every object has been reached once only. */
  boolean isOfATree() {
    return treeSoFar;
  }

  @Override
  public @Nullable Object copy(@Nullable Object original) {
    if (original == null || original instanceof String) {
      return original;
    }
    Copier copier = copiers.of(original.getClass());
    if (copier == Copier.SHARING) {
      return original;
    }
    Object known = known(original);
    if (known != null) {
      treeSoFar = false;
      return known;
    }
    enter(original);
    Object copy = copier.copy(original, this);
    depth--;
    return copy;
  }

  /**
   * Goes a level down. What is still being copied and has no copy yet is a part of itself, of which
   * only serialization knows what becomes.
   */
  private void enter(Object original) {
    for (int i = 0; i < depth; i++) {
      if (path[i] == original) {
        throw new NotCopyableException();
      }
    }
    if (depth == path.length) {
      if (depth == DEEPEST) {
        throw new NotCopyableException();
      }
      path = Arrays.copyOf(path, 2 * depth);
    }
    path[depth++] = original;
  }

  private @Nullable Object known(Object original) {
    if (many != null) {
      return many.get(original);
    }
    for (int i = 0; i < used; i += 2) {
      if (pairs[i] == original) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public void made(Object original, Object copy) {
    if (many != null) {
      many.put(original, copy);
    } else if (used == FEW) {
      many = table();
      many.put(original, copy);
    } else {
      if (used == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * used);
      }
      pairs[used++] = original;
      pairs[used++] = copy;
    }
  }

  private IdentityHashMap<Object, Object> table() {
    IdentityHashMap<Object, Object> table = new IdentityHashMap<>(2 * FEW);
    for (int i = 0; i < used; i += 2) {
      table.put(pairs[i], pairs[i + 1]);
    }
    return table;
  }
}
