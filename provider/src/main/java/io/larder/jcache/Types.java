package io.larder.jcache;

import org.jspecify.annotations.Nullable;

/** Checks keys and values: never null, and of the types that the cache was configured with. */
record Types<K, V>(Class<K> keyType, Class<V> valueType) {

  void checkKey(@Nullable K key) {
    if (key == null || !isOf(keyType, key)) {
      throw wrong("key", key, keyType);
    }
  }

  void checkValue(@Nullable V value) {
    if (value == null || !isOf(valueType, value)) {
      throw wrong("value", value, valueType);
    }
  }

  /** The usual cases first: they are a comparison each, where asking the class is ten. */
  private static boolean isOf(Class<?> type, Object object) {
    return type == Object.class || type == object.getClass() || type.isInstance(object);
  }

  private static RuntimeException wrong(String what, @Nullable Object object, Class<?> expected) {
    return object == null
        ? new NullPointerException(
            what + " is null; a cache holds neither null keys nor null values")
        : new ClassCastException(
            "%s is a %s; the cache was configured for %s"
                .formatted(what, object.getClass().getName(), expected.getName()));
  }
}
