package io.larder.jcache.copy;

import org.jspecify.annotations.Nullable;

/** A way through the objects that can be reached from one, each of which is copied. */
sealed interface Walk permits TreeWalk, TracingWalk {

  /**
   * The copy of a part; null for null.
   *
   * @throws NotCopyableException if it is not copied without a stream
   */
  @Nullable Object copy(@Nullable Object original);

  /** Notes a copy that was made, so that other references to the original will lead to it. */
  void made(Object original, Object copy);
}
