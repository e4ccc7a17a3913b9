package io.larder.jcache.event;

import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/** A value in its stored form, decoded once when somebody looks. */
final class LazyValue<V> {

  private final ValueForm<V> form;
  private final @Nullable Object stored;
  private @Nullable V decoded;

  LazyValue(ValueForm<V> form, @Nullable Object stored) {
    this.form = form;
    this.stored = stored;
  }

  synchronized @Nullable V get() {
    if (decoded == null && stored != null) {
      decoded = form.fromStored(stored);
    }
    return decoded;
  }
}
