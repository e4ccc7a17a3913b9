package io.larder.jcache.copy;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Copies arrays of references. */
final class ArrayCopier implements Copier {

  private final Class<?> component;

  private ArrayCopier(Class<?> component) {
    this.component = component;
  }

  /** The copier of a class of arrays. */
  static Copier of(Class<?> type, Copiers copiers) {
    Class<?> component = type.getComponentType();
    if (component.isPrimitive()) {
      return ArrayCopier::primitives;
    }
    return copiers.isShared(component) ? ArrayCopier::references : new ArrayCopier(component);
  }

  private static Object references(Object original, Walk walk) {
    Object copy = ((Object[]) original).clone();
    walk.made(original, copy);
    return copy;
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one class
  private static Object primitives(Object original, Walk walk) {
    int length = Array.getLength(original);
    Object copy = Array.newInstance(original.getClass().getComponentType(), length);
    System.arraycopy(original, 0, copy, 0, length);
    walk.made(original, copy);
    return copy;
  }

  @Override
  public Object copy(Object original, Walk walk) {
    @Nullable Object[] from = (@Nullable Object[]) original;
    @Nullable Object[] to = (@Nullable Object[]) Array.newInstance(component, from.length);
    walk.made(from, to);
    for (int i = 0; i < from.length; i++) {
      to[i] = walk.copy(from[i]);
    }
    return to;
  }
}
