package io.larder.jcache.copy;

import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies objects with final fields where Java lets nobody set these but serialization: each class
 * of the object has its fields set by the JDK, from a stream that claims to have read them.
 *
 * <p>Some times slower than {@link ObjectCopier}, and some times quicker than bytes.
 */
final class FinalFieldsCopier implements Copier {

  /** The fields that one class declares. */
  private record Level(
      MethodHandle defaultRead, List<MethodHandle> readers, Map<String, Integer> places) {

    static @Nullable Level of(Class<?> type, List<Field> fields)
        throws ReflectiveOperationException {
      MethodHandle defaultRead = SerializationLibrary.defaultRead(type);
      if (defaultRead == null) {
        return null;
      }
      List<MethodHandle> readers = new ArrayList<>();
      Map<String, Integer> places = new HashMap<>();
      for (Field field : fields) {
        places.put(field.getName(), readers.size());
        readers.add(Handles.reader(field));
      }
      return new Level(defaultRead, List.copyOf(readers), places);
    }
  }

  private final Constructor<?> constructor;
  private final List<Level> levels;

  private FinalFieldsCopier(Constructor<?> constructor, List<Level> levels) {
    this.constructor = constructor;
    this.levels = levels;
  }

  /** The copier of a class; null if the JDK does not set the fields for others. */
  static @Nullable Copier of(Constructor<?> constructor, List<Field> fields)
      throws ReflectiveOperationException {
    List<Level> levels = new ArrayList<>();
    for (int from = 0, to = 0; from < fields.size(); from = to) {
      Class<?> declaring = fields.get(from).getDeclaringClass();
      while (to < fields.size() && fields.get(to).getDeclaringClass() == declaring) {
        to++;
      }
      Level level = Level.of(declaring, fields.subList(from, to));
      if (level == null) {
        return null;
      }
      levels.add(level);
    }
    return new FinalFieldsCopier(constructor, List.copyOf(levels));
  }

  @Override
  public Object copy(Object original, Walk walk) {
    try {
      Object copy = Handles.make(constructor);
      walk.made(original, copy);
      for (Level level : levels) {
        @Nullable Object[] parts = new Object[level.readers().size()];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = walk.copy((Object) level.readers().get(i).invokeExact(original));
        }
        ObjectInputStream stream = new FieldsAsRead(level.places(), parts);
        level.defaultRead().invokeExact(copy, stream);
      }
      return copy;
    } catch (Throwable failed) {
      throw Handles.failure(original, failed);
    }
  }
}
