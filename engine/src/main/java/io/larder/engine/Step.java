package io.larder.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an update does to one key: looks at the slot, may change it, and answers.
 *
 * <p>It runs under a lock that other keys share, so it is a short, pure step: no blocking, no
 * foreign code, no call into any keyspace. Throwing before the first change is safe.
 */
@FunctionalInterface
public interface Step<K, R extends @Nullable Object> {

  /** Looks at the slot, may change it, and answers. */
  R apply(Slot<K> slot);
}
