package io.larder.value;

/** Limits of encodings with which tests see both forms of a value soon. */
public final class SmallLimits {

  /** Four elements, eight bytes. */
  public static final EncodingLimits TINY = new EncodingLimits(4, 4, 8, 4, 4, 8, 4, 8, 128, 4, 64);

  private SmallLimits() {}
}
