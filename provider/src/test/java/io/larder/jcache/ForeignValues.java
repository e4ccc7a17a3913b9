package io.larder.jcache;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Values whose classes come from a new class loader each time. */
final class ForeignValues {

  /** A value that can change. */
  public static final class Mutable implements Serializable {
    private static final long serialVersionUID = 1L;
    int number;

    public Mutable(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Mutable mutable && mutable.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** A value that cannot change. */
  public record Immutable(int number) implements Serializable {}

  private ForeignValues() {}

  /** A value that nobody else's class is the class of. */
  static Object make(boolean mutable, int number) throws Exception {
    Class<?> foreign =
        new ForeignLoader().loadClass((mutable ? Mutable.class : Immutable.class).getName());
    return foreign.getConstructor(int.class).newInstance(number);
  }

  private static final class ForeignLoader extends ClassLoader {

    ForeignLoader() {
      super(ForeignValues.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(ForeignValues.class.getName() + "$")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defined(name) : loaded;
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException failed) {
        throw new ClassNotFoundException(name, failed);
      }
    }
  }
}
