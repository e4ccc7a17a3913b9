package io.larder.testkit.reference;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality of decoded replies by content, since arrays of bytes have none of their own. */
public final class Replies {

  private Replies() {}

  /** Whether two replies have the same kind and content; {@code -0.0} is not {@code 0.0}. */
  public static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof byte[] bytes) {
      return right instanceof byte[] others && Arrays.equals(bytes, others);
    }
    if (left instanceof List<?> list) {
      return right instanceof List<?> others && sameElements(list, others);
    }
    return Objects.equals(left, right);
  }

  /** A hash code that agrees with {@link #same}. */
  public static int hash(@Nullable Object reply) {
    if (reply instanceof byte[] bytes) {
      return Arrays.hashCode(bytes);
    }
    if (reply instanceof List<?> list) {
      int hash = 1;
      for (Object element : list) {
        hash = hash * 31 + hash(element);
      }
      return hash;
    }
    return Objects.hashCode(reply);
  }

  private static boolean sameElements(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> others = right.iterator();
    for (Object element : left) {
      if (!same(element, others.next())) {
        return false;
      }
    }
    return true;
  }
}
