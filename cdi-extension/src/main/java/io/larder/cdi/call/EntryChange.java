package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Changes one entry. */
final class EntryChange implements Change {

  private final KeySource keys;
  private final MethodCache cache;
  private final Companion companion;
  private final Values values;

  EntryChange(KeySource keys, MethodCache cache, Companion companion, Values values) {
    this.keys = keys;
    this.cache = cache;
    this.companion = companion;
    this.values = values;
  }

  /** What an entry is changed to. */
  @FunctionalInterface
  interface Values {

    /** It is removed. */
    Values NONE = call -> null;

    /** Returns the new value; {@code null} removes the entry, as an absent value has none. */
    @Nullable Object valueOf(InvocationContext call);
  }

  @Override
  public Runnable prepare(InvocationContext call) {
    Object key = keys.keyOf(call);
    Object value = values.valueOf(call);
    return () -> {
      Cache<Object, Object> opened = cache.open(call);
      if (value == null) {
        cache.remove(opened, key);
      } else {
        cache.put(opened, key, value);
      }
      companion.changed(call, key);
    };
  }
}
