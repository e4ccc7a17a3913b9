package io.larder.jcache.event;

import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/** A value in its stored form, decoded when somebody looks. */
final class LazyValue<V> {

  private final ValueForm<V> form;
  private final @Nullable Object stored;
  private volatile @Nullable V decoded;

  LazyValue(ValueForm<V> form, @Nullable Object stored) {
    this.form = form;
    this.stored = stored;
  }

  @Nullable V get() {
    V value = decoded;
    if (value == null && stored != null) {
      value = form.fromStored(stored); // user code may run: two threads decode rather than wait
      decoded = value;
    }
    return value;
  }
}
