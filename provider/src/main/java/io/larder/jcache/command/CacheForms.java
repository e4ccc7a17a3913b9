package io.larder.jcache.command;

import io.larder.commands.CommandCodec;
import io.larder.engine.KeyspaceCodec;
import io.larder.jcache.value.Codec;
import io.larder.jcache.value.KeyForm;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/**
 * How the keys and values of a cache look as bytes, and how commands called from Java take them.
 *
 * <p>Thread-safe.
 */
public final class CacheForms<K, V> implements KeyspaceCodec<K>, CommandCodec<K, V> {

  private final KeyForm<K> keys;
  private final ValueForm<V> values;
  private final BytesForm<K> keyBytes;
  private final BytesForm<V> valueBytes;
  private final Class<V> valueType;

  private CacheForms(
      KeyForm<K> keys,
      ValueForm<V> values,
      BytesForm<K> keyBytes,
      BytesForm<V> valueBytes,
      Class<V> valueType) {
    this.keys = keys;
    this.values = values;
    this.keyBytes = keyBytes;
    this.valueBytes = valueBytes;
    this.valueType = valueType;
  }

  /** The types that a cache declares, and what encodes what is neither text nor number. */
  public record Types<K, V>(
      Class<K> keyType, Class<V> valueType, Codec codec, ClassLoader loader) {}

  /** The forms of a cache. */
  public static <K, V> CacheForms<K, V> of(
      Types<K, V> types, KeyForm<K> keys, ValueForm<V> values) {
    return new CacheForms<>(
        keys,
        values,
        Forms.of(types.keyType(), types.codec(), types.loader()),
        Forms.of(types.valueType(), types.codec(), types.loader()),
        types.valueType());
  }

  // ---- for Redis's clients ----

  @Override
  public K key(byte[] bytes) {
    return keyBytes.decode(bytes);
  }

  @Override
  public byte[] keyBytes(K key) {
    return keyBytes.encode(key);
  }

  @Override
  public Object stored(byte[] bytes) {
    return values.toStored(valueBytes.decode(bytes));
  }

  @Override
  public Object stored(long number, @Nullable Object before) {
    boolean numbers = valueType.isAssignableFrom(Long.class);
    if (numbers && !(before instanceof String) && !(before instanceof Integer)) {
      return number;
    }
    if (before instanceof Integer && numbers && number == (int) number) {
      return (int) number;
    }
    return stored(Long.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Override
  public byte[] bytes(Object stored) {
    return valueBytes.encode(values.fromStored(stored));
  }

  @Override
  public boolean isBinary() {
    return false;
  }

  // ---- for commands called from Java ----

  @Override
  public Object storedKey(K key) {
    return keys.toStored(key);
  }

  @Override
  @SuppressWarnings("unchecked") // the keyspace of a cache holds its keys
  public K key(Object storedKey) {
    return keys.fromStored((K) storedKey);
  }

  @Override
  public Object storedValue(V value) {
    return values.toStored(value);
  }

  @Override
  public V value(Object stored) {
    return values.fromStored(stored);
  }

  @Override
  public byte[] encodeElement(V value) {
    return valueBytes.encode(value);
  }

  @Override
  public V decodeElement(byte[] bytes) {
    return valueBytes.decode(bytes);
  }

  @Override
  public byte[] encodeField(K field) {
    return keyBytes.encode(field);
  }

  @Override
  public K decodeField(byte[] bytes) {
    return keyBytes.decode(bytes);
  }
}
