package io.larder.jcache.value;

import java.util.List;
import java.util.Set;

/** Java serialization behind an allow-list: nothing is deserialized that was not declared, configured or encoded here. */
public final class JavaCodec implements Codec {

  /**
   * A codec for a cache.
   *
   * @param declaredTypes the cache's key and value type
   * @param allowedClasses more classes: a name, or a name pattern ending in {@code .*} (a package) or {@code .**} (and
   *     its subpackages)
   */
  public JavaCodec(Set<Class<?>> declaredTypes, List<String> allowedClasses) {}

  @Override
  public byte[] encode(Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object decode(byte[] bytes, ClassLoader loader) {
    throw new UnsupportedOperationException();
  }
}
