package io.larder.jcache.copy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies objects of a class that leaves its serialization to its fields: the copy is made by the
 * constructor that serialization would use, and its fields are set.
 *
 * <p>The fields that cannot refer to anything mutable are moved by one method handle for all of
 * them; the others are read, walked and set one by one.
 */
final class ObjectCopier implements Copier {

  private record Link(MethodHandle reader, MethodHandle setter) {}

  private final Constructor<?> constructor;
  private final MethodHandle mover;
  private final Link[] links;

  private ObjectCopier(Constructor<?> constructor, MethodHandle mover, Link[] links) {
    this.constructor = constructor;
    this.mover = mover;
    this.links = links;
  }

  /** The copier of a class; null if only serialization can copy its objects. */
  static @Nullable Copier of(Class<?> type, Copiers copiers) {
    try {
      if (SerializedFields.hasHooks(type)) {
        return null;
      }
      List<Field> fields = SerializedFields.of(type);
      Constructor<?> constructor = SerializationLibrary.constructor(type);
      if (fields == null || constructor == null) {
        return null;
      }
      return SerializedFields.areSettable(fields, copiers.release())
          ? of(constructor, fields, copiers)
          : FinalFieldsCopier.of(constructor, fields);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      return null;
    }
  }

  private static Copier of(Constructor<?> constructor, List<Field> fields, Copiers copiers)
      throws IllegalAccessException {
    List<MethodHandle> moves = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (Field field : fields) {
      if (field.getType().isPrimitive() || copiers.isShared(field.getType())) {
        moves.add(Handles.mover(field));
      } else {
        links.add(new Link(Handles.reader(field), Handles.setter(field)));
      }
    }
    return new ObjectCopier(constructor, inOne(moves), links.toArray(Link[]::new));
  }

  /** All moves by one handle: halves of halves, so that many fields need no deep stack. */
  private static MethodHandle inOne(List<MethodHandle> moves) {
    if (moves.isEmpty()) {
      return MethodHandles.empty(Handles.MOVES);
    }
    int half = moves.size() / 2;
    return half == 0
        ? moves.get(0)
        : MethodHandles.foldArguments(
            inOne(moves.subList(half, moves.size())), inOne(moves.subList(0, half)));
  }

  @Override
  public Object copy(Object original, Walk walk) {
    try {
      Object copy = Handles.make(constructor);
      walk.made(original, copy);
      mover.invokeExact(copy, original);
      for (Link link : links) {
        Object part = (Object) link.reader().invokeExact(original);
        link.setter().invokeExact(copy, walk.copy(part));
      }
      return copy;
    } catch (Throwable failed) {
      throw Handles.failure(original, failed);
    }
  }
}
