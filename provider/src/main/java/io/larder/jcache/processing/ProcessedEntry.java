package io.larder.jcache.processing;

import static java.util.Objects.requireNonNull;

import io.larder.jcache.loading.Loading;
import io.larder.jcache.operation.Decision;
import io.larder.jcache.operation.Decision.Effect;
import io.larder.jcache.operation.Decision.Lookup;
import io.larder.jcache.operation.Present;
import javax.cache.processor.MutableEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entry in an entry processor's hands. It changes nothing; it remembers what the net effect of
 * all calls is.
 *
 * <p>Belongs to one call of one processor, and to its thread.
 */
final class ProcessedEntry<K, V> implements MutableEntry<K, V> {

  private final K key;
  private final Present<K, V> present;
  private final Loading<K, V> loading;
  private final Class<V> valueType;
  private Effect effect = Effect.NONE;
  private @Nullable V value;
  private boolean loaded;
  private boolean madeFromNothing;
  private boolean over;

  ProcessedEntry(K key, Present<K, V> present, Loading<K, V> loading, Class<V> valueType) {
    this.key = key;
    this.present = present;
    this.loading = loading;
    this.valueType = valueType;
  }

  @Override
  public K getKey() {
    return key;
  }

  @Override
  public boolean exists() {
    requireRunning();
    return switch (effect) {
      case NONE, ACCESS -> present.exists();
      case PUT, LOAD -> true;
      case REMOVE -> false;
    };
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where there is no value
  public V getValue() {
    requireRunning();
    if (effect == Effect.NONE && present.exists()) {
      effect = Effect.ACCESS;
      value = present.value();
    } else if (effect == Effect.NONE && !loaded) {
      load();
    }
    return value;
  }

  private void load() {
    loaded = true;
    value = loading.ask(key);
    if (value != null) {
      effect = Effect.LOAD;
    }
  }

  @Override
  public void remove() {
    requireRunning();
    effect = effect == Effect.PUT && madeFromNothing ? Effect.NONE : Effect.REMOVE;
    value = null;
    loaded = true; // what was removed is not loaded again
  }

  @Override
  public void setValue(V newValue) {
    requireRunning();
    requireNonNull(newValue, "value");
    value = valueType.cast(newValue);
    if (effect == Effect.NONE) {
      madeFromNothing = !present.exists();
    }
    effect = Effect.PUT;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new IllegalArgumentException("an entry cannot be unwrapped to " + type.getName());
  }

  /** Ends the processor's time and says what it wants done. */
  <R> Decision<V, R> decision(@Nullable R result) {
    over = true;
    return new Decision<>(effect, value, Decision.BY_POLICY, Lookup.of(present), result);
  }

  void end() {
    over = true;
  }

  private void requireRunning() {
    if (over) {
      throw new IllegalStateException("the entry was used after its entry processor had returned");
    }
  }
}
