package io.larder.catalog;

import io.larder.engine.KeyspaceEvent;
import io.larder.engine.Slot;
import io.larder.value.CollectionValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A key opened as a collection of one type; it holds that or nothing. */
public final class TypedSlot<T extends CollectionValue> extends KeySlot {

  private final CollectionType<T> type;

  TypedSlot(Call call, Slot<Object> slot, CollectionType<T> type) {
    super(call, slot);
    this.type = type;
    Object value = slot.value();
    if (value != null && !type.valueClass().isInstance(value)) {
      throw Failure.WRONG_TYPE;
    }
  }

  /** The collection, or null. */
  public @Nullable T get() {
    Object value = value();
    return value == null ? null : type.valueClass().cast(value);
  }

  /** The collection, or a new one where there is none. */
  public T or(Supplier<? extends T> otherwise) {
    T present = get();
    return present == null ? otherwise.get() : present;
  }

  /** Keeps the same collection in another form; nobody is told. */
  public void reshape(T unchanged) {
    if (unchanged != value()) {
      super.reshape(unchanged);
    }
  }

  /**
   * Keeps a collection after a change, its deadline as it is; an empty one is deleted instead,
   * which is announced besides.
   *
   * @param event what the change is called
   */
  public void keep(T changed, KeyspaceEvent event) {
    if (changed.isEmpty()) {
      announce(event);
      delete(KeyspaceEvent.DEL);
    } else {
      update(changed, event);
    }
  }
}
