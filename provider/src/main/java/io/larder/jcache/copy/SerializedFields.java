package io.larder.jcache.copy;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What serialization writes of the objects of a class that leaves that to it: neither the class nor
 * a superclass has a method or field by which it would take part.
 */
final class SerializedFields {

  private static final Set<String> HOOKS =
      Set.of(
          "writeObject",
          "readObject",
          "readObjectNoData",
          "writeReplace",
          "readResolve",
          "writeExternal",
          "readExternal");

  private static final String OWN_FIELDS = "serialPersistentFields";

  /**
   * The first release of Java that warns of final fields which are set after construction (JEP
   * 500).
   */
  private static final int FINAL_IS_FINAL = 26;

  private SerializedFields() {}

  /** Whether a class, or a superclass, takes part in its serialization. */
  static boolean hasHooks(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        if (HOOKS.contains(method.getName())) {
          return true;
        }
      }
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(OWN_FIELDS)) {
          return true;
        }
      }
    }
    return Proxy.isProxyClass(type);
  }

  /**
   * The fields that are written, made accessible: those of superclasses first, in the order of the
   * stream. Null if one cannot be made so, since its module is closed.
   */
  static @Nullable List<Field> of(Class<?> type) throws NoSuchFieldException {
    Deque<Class<?>> classes = new ArrayDeque<>();
    for (Class<?> each = type;
        each != null && Serializable.class.isAssignableFrom(each);
        each = each.getSuperclass()) {
      classes.push(each);
    }
    List<Field> fields = new ArrayList<>();
    for (Class<?> each : classes) {
      for (ObjectStreamField written : ObjectStreamClass.lookup(each).getFields()) {
        Field field = each.getDeclaredField(written.getName());
        if (!field.trySetAccessible()) {
          return null;
        }
        fields.add(field);
      }
    }
    return fields;
  }

  /**
   * Whether a release of Java lets others than serialization set such fields, without a warning.
   */
  static boolean areSettable(List<Field> fields, int release) {
    return release < FINAL_IS_FINAL
        || fields.stream().noneMatch(field -> Modifier.isFinal(field.getModifiers()));
  }
}
