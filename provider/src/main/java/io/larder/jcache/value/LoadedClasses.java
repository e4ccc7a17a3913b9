package io.larder.jcache.value;

import java.io.ObjectStreamClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that a loader has found, by name: {@code Class.forName} costs more than all else in a
 * small value.
 */
final class LoadedClasses {

  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "boolean", boolean.class,
          "byte", byte.class,
          "char", char.class,
          "short", short.class,
          "int", int.class,
          "long", long.class,
          "float", float.class,
          "double", double.class,
          "void", void.class);

  private final ClassLoader loader;
  private final Map<String, Class<?>> found = new ConcurrentHashMap<>(PRIMITIVES);
  private final Map<String, ObjectStreamClass> descriptors = new ConcurrentHashMap<>();

  LoadedClasses(ClassLoader loader) {
    this.loader = loader;
  }

  ClassLoader loader() {
    return loader;
  }

  /** The description of the class of a binary name, as serialization wants it. */
  ObjectStreamClass descriptor(String name) throws ClassNotFoundException {
    ObjectStreamClass descriptor = descriptors.get(name);
    if (descriptor == null) {
      descriptor = ObjectStreamClass.lookupAny(find(name));
      descriptors.put(name, descriptor);
    }
    return descriptor;
  }

  /** The class of a binary name. */
  Class<?> find(String name) throws ClassNotFoundException {
    Class<?> type = found.get(name);
    if (type == null) {
      type = Class.forName(name, false, loader);
      found.put(name, type);
    }
    return type;
  }
}
