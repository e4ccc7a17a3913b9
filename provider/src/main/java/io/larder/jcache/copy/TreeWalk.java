package io.larder.jcache.copy;

import org.jspecify.annotations.Nullable;

/**
 * A walk where each object is known to be reached once and none is nested deep, so that there is
 * nothing to remember. Stateless, thread-safe.
 */
final class TreeWalk implements Walk {

  private final Copiers copiers;

  TreeWalk(Copiers copiers) {
    this.copiers = copiers;
  }

  @Override
  public @Nullable Object copy(@Nullable Object original) {
    return original == null || original instanceof String
        ? original
        : copiers.of(original.getClass()).copy(original, this);
  }

  @Override
  public void made(Object original, Object copy) {}
}
