package io.larder.cdi.key;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key of a call with arrays among its parameters, which it holds copies of. */
final class ArrayKey implements CallKey {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // parameters of a key have to be serializable where keys are sent
  private final @Nullable Object[] parameters;

  private transient int hash;

  ArrayKey(@Nullable Object[] parameters) {
    this.parameters = (Object[]) copy(parameters);
    this.hash = Arrays.deepHashCode(this.parameters);
  }

  /** Returns copies again, so that nobody can change the key. */
  @Override
  public List<@Nullable Object> parameters() {
    return Arrays.asList((Object[]) copy(parameters));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArrayKey that
        && hash == that.hash
        && Arrays.deepEquals(parameters, that.parameters);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    String listed = Arrays.deepToString(parameters);
    return "(" + listed.substring(1, listed.length() - 1) + ")";
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    if (copy instanceof Object[] elements) {
      for (int i = 0; i < length; i++) {
        if (elements[i] != null && elements[i].getClass().isArray()) {
          elements[i] = copy(elements[i]);
        }
      }
    }
    return copy;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    hash = Arrays.deepHashCode(parameters);
  }
}
