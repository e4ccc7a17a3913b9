package io.larder.jcache.copy;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Copies records by their canonical constructor, as serialization does. A record whose components
 * are all shared is shared itself.
 */
final class RecordCopier implements Copier {

  private final MethodHandle constructor;
  private final MethodHandle[] readers;

  private RecordCopier(MethodHandle constructor, MethodHandle[] readers) {
    this.constructor = constructor;
    this.readers = readers;
  }

  /** The copier of a class of records; null if only serialization can copy them. */
  static @Nullable Copier of(Class<?> type, Copiers copiers) {
    try {
      if (SerializedFields.hasHooks(type)) {
        return null;
      }
      RecordComponent[] components = type.getRecordComponents();
      boolean shared =
          Arrays.stream(components)
              .map(RecordComponent::getType)
              .allMatch(declared -> declared.isPrimitive() || copiers.isShared(declared));
      return shared ? SHARING : of(type, components);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      return null;
    }
  }

  private static Copier of(Class<?> type, RecordComponent[] components)
      throws ReflectiveOperationException {
    MethodHandle[] readers = new MethodHandle[components.length];
    for (int i = 0; i < readers.length; i++) {
      Field field = type.getDeclaredField(components[i].getName());
      field.setAccessible(true);
      readers[i] = Handles.reader(field);
    }
    Constructor<?> canonical =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    canonical.setAccessible(true);
    return new RecordCopier(Handles.constructor(canonical), readers);
  }

  @Override
  public Object copy(Object original, Walk walk) {
    try {
      boolean same = true;
      @Nullable Object[] parts = new Object[readers.length];
      for (int i = 0; i < parts.length; i++) {
        Object part = (Object) readers[i].invokeExact(original);
        parts[i] = walk.copy(part);
        same &= parts[i] == part;
      }
      if (same) {
        return original;
      }
      Object copy = (Object) constructor.invokeExact(parts);
      walk.made(original, copy);
      return copy;
    } catch (Throwable failed) {
      throw Handles.failure(original, failed);
    }
  }
}
