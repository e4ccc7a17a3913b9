package io.larder.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heap sizes of records: looked at by reflection once a class, by method handles from then on.
 *
 * <p>What is remembered with a class is made of the JDK's types alone, so that a class which
 * outlives Larder's class loader does not keep that loader alive.
 */
final class RecordSizes {

  private static final MethodType READS = MethodType.methodType(Object.class, Record.class);

  /** The record's own bytes, and what reads its components that are references. */
  private static final ClassValue<Map.Entry<Long, List<MethodHandle>>> LAYOUTS =
      new ClassValue<>() {
        @Override
        protected Map.Entry<Long, List<MethodHandle>> computeValue(Class<?> type) {
          return layoutOf(type);
        }
      };

  private RecordSizes() {}

  /** The bytes of a record without what its components refer to. */
  static long alone(Record entity) {
    return LAYOUTS.get(entity.getClass()).getKey();
  }

  /** The bytes of what a record's components refer to. */
  static long ofParts(Record entity, HeapSizer sizer, int depth) {
    long bytes = 0;
    for (MethodHandle accessor : LAYOUTS.get(entity.getClass()).getValue()) {
      bytes += sizer.bytesOf(read(accessor, entity), depth);
    }
    return bytes;
  }

  private static @Nullable Object read(MethodHandle accessor, Record entity) {
    try {
      return (Object) accessor.invokeExact(entity);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException(
          "cannot read a component of " + entity.getClass().getName(), e);
    }
  }

  private static Map.Entry<Long, List<MethodHandle>> layoutOf(Class<?> type) {
    int references = 0;
    int primitiveBytes = 0;
    List<MethodHandle> accessors = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isPrimitive()) {
        primitiveBytes += HeapLayout.fieldBytes(component.getType());
      } else {
        references++;
        accessors.add(accessor(component.getAccessor()));
      }
    }
    return Map.entry(HeapLayout.object(references, primitiveBytes), List.copyOf(accessors));
  }

  private static MethodHandle accessor(Method accessor) {
    try {
      accessor.setAccessible(true);
      return MethodHandles.lookup().unreflect(accessor).asType(READS);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException(
          "the heap size of "
              + accessor.getDeclaringClass().getName()
              + " is not known, since its module does not open its package to io.larder.engine;"
              + " expected that, or a Sizer",
          e);
    }
  }
}
