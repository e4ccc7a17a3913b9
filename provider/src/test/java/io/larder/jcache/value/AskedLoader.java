package io.larder.jcache.value;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A class loader that remembers what it was asked for, and has its own of some classes. */
final class AskedLoader extends ClassLoader {

  private final Set<String> own;
  private final Set<String> missing;
  private final List<String> asked = new ArrayList<>();

  AskedLoader(Set<String> own, Set<String> missing) {
    super("asked", AskedLoader.class.getClassLoader());
    this.own = own;
    this.missing = missing;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    asked.add(name);
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    if (!own.contains(name)) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? define(name) : loaded;
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException failed) {
      throw new ClassNotFoundException(name, failed);
    }
  }
}
