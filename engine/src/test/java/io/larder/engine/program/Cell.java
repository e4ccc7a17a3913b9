package io.larder.engine.program;

import org.jspecify.annotations.Nullable;

/** A key opened for a step, as far as programs use it. */
interface Cell {

  @Nullable Object value();

  long expireAtMillis();

  void set(Object value, long expireAtMillis);

  void expireAt(long expireAtMillis);

  void delete();

  void deleteExpired();
}
