package io.larder.jcache.value;

/** Tells which objects are deeply immutable, so that sharing them cannot be told from copying them. */
public final class ImmutableTypes {

  private ImmutableTypes() {}

  /** Whether an object, and everything that can be reached from it, can never change. */
  public static boolean isImmutable(Object value) {
    return value instanceof String;
  }
}
