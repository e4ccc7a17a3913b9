package io.larder.jcache.operation;

import io.larder.engine.EntryView;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/**
 * What is stored under a key while an operation decides; the value is decoded only if somebody
 * looks.
 */
public final class Present<K, V> {

  private final @Nullable EntryView<K> entry;
  private final ValueForm<V> form;
  private final boolean taken;
  private @Nullable V decoded;

  Present(@Nullable EntryView<K> entry, boolean taken, ValueForm<V> form) {
    this.entry = entry;
    this.taken = taken;
    this.form = form;
  }

  /** Whether there is no entry, but a collection that commands have made. */
  public boolean isTaken() {
    return taken;
  }

  /** Whether there is an entry. */
  public boolean exists() {
    return entry != null;
  }

  /** Its value, or null. */
  public @Nullable V value() {
    if (decoded == null && entry != null) {
      decoded = form.fromStored(entry.value());
    }
    return decoded;
  }

  /** Whether there is an entry with this value. */
  public boolean matches(V expected) {
    return entry != null && form.equalsStored(entry.value(), expected);
  }

  @Nullable EntryView<K> entry() {
    return entry;
  }
}
