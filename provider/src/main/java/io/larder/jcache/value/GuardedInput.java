package io.larder.jcache.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;

/**
 * A serialization stream that finds classes by the manager's loader, and only those that its filter
 * allows.
 */
class GuardedInput extends ObjectInputStream {

  private final LoadedClasses classes;
  private final DecodingFilter filter;

  GuardedInput(InputStream in, LoadedClasses classes, DecodingFilter filter) throws IOException {
    super(in);
    this.classes = classes;
    this.filter = filter;
    setObjectInputFilter(filter);
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass descriptor)
      throws IOException, ClassNotFoundException {
    filter.checkName(descriptor.getName());
    return classes.find(descriptor.getName());
  }

  // Proxy.getProxyClass is what the stream's contract needs: a class without a handler.
  @Override
  @SuppressWarnings("deprecation")
  protected Class<?> resolveProxyClass(String[] interfaces)
      throws IOException, ClassNotFoundException {
    Class<?>[] faces = new Class<?>[interfaces.length];
    for (int i = 0; i < interfaces.length; i++) {
      filter.checkName(interfaces[i]);
      faces[i] = classes.find(interfaces[i]);
    }
    try {
      return Proxy.getProxyClass(classes.loader(), faces);
    } catch (IllegalArgumentException e) {
      throw new ClassNotFoundException("a proxy of " + String.join(", ", interfaces), e);
    }
  }
}
