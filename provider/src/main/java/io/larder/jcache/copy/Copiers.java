package io.larder.jcache.copy;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The copiers of the classes that one class loader finds, made once a class.
 *
 * <p><b>Which classes.</b> Only a class that the loader finds by its name, since serialization
 * would give objects of the class that the loader finds. Other classes, and those with a serialized
 * form of their own, are refused.
 *
 * <p><b>Memory.</b> Copiers are held here, and so are their classes: the loader finds them, so it
 * keeps them anyway. Of a refused class, which may come from an application that goes before the
 * cache does, a {@code Boolean} is kept with the class itself.
 *
 * <p>Thread-safe.
 */
final class Copiers {

  private final ClassLoader loader;
  private final int release;
  private final Map<Class<?>, Copier> found = new ConcurrentHashMap<>();

  private final ClassValue<Boolean> refusals =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          Copier made = make(type);
          if (made != null) {
            found.put(type, made);
          }
          return made == null;
        }
      };

  /**
   * The copiers of what a loader finds.
   *
   * @param release the release of Java whose rules are followed
   */
  Copiers(ClassLoader loader, int release) {
    this.loader = loader;
    this.release = release;
  }

  int release() {
    return release;
  }

  /**
   * The copier of a class.
   *
   * @throws NotCopyableException if only serialization can copy its objects
   */
  Copier of(Class<?> type) {
    Copier copier = found.get(type);
    return copier == null ? looked(type) : copier;
  }

  private Copier looked(Class<?> type) {
    Copier copier = refusals.get(type) ? null : found.get(type);
    if (copier == null) {
      throw new NotCopyableException();
    }
    return copier;
  }

  /** Whether every object that a field or element of a type may refer to is shared. */
  boolean isShared(Class<?> declared) {
    return Mutability.isScalar(declared)
        && (Modifier.isFinal(declared.getModifiers()) || declared.isEnum())
        && declared != Class.class
        && !refusals.get(declared)
        && found.get(declared) == Copier.SHARING;
  }

  /** Whether the loader finds this very class by its name. */
  boolean finds(Class<?> type) {
    if (type.isPrimitive()) {
      return true;
    }
    try {
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException | LinkageError notFound) {
      return false;
    }
  }

  private @Nullable Copier make(Class<?> type) {
    if (!Serializable.class.isAssignableFrom(type) || !finds(type)) {
      return null;
    }
    Copier ofTheJdk = JdkCopiers.of(type);
    if (ofTheJdk != null) {
      return ofTheJdk;
    }
    if (type == Class.class) {
      return this::classes;
    }
    if (Mutability.isScalar(type)) {
      return Copier.SHARING;
    }
    if (type.isArray()) {
      return ArrayCopier.of(type, this);
    }
    return type.isRecord() ? RecordCopier.of(type, this) : ObjectCopier.of(type, this);
  }

  /** Classes are shared where they are found. */
  private Object classes(Object original, Walk walk) {
    if (!finds((Class<?>) original)) {
      throw new NotCopyableException();
    }
    return original;
  }
}
