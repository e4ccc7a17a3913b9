package io.larder.catalog;

import io.larder.engine.EntryView;
import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.ScanPage;
import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.rdb.DumpPayload;
import io.larder.value.rdb.MalformedRdbException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All keys of the numbered databases, for checks of them: a digest, and a walk through the form in
 * which they are saved. Its caller holds the locks of all of them.
 */
public final class Dataset {

  private static final int PAGE = 1_000;

  private final KeyspaceEngine engine;

  /** The numbered databases of an engine. */
  public Dataset(KeyspaceEngine engine) {
    this.engine = engine;
  }

  /** Adds the locks that the others need. */
  public static void lock(Call call, KeyLocks locks) {
    new Dataset(call.engine()).databases().forEach(locks::addAll);
  }

  @SuppressWarnings("unchecked") // its keys come from itself
  private List<Keyspace<Object>> databases() {
    return IntStream.range(0, KeyspaceEngine.DATABASES)
        .mapToObj(number -> (Keyspace<Object>) (Keyspace<?>) engine.database(number))
        .toList();
  }

  /** Lets every value go through its saved form and back; what has no deadline keeps none. */
  public void reload() {
    EncodingLimits limits = engine.limits();
    forEach(
        (keyspace, entry) -> {
          KeyspaceCodec<Object> codec = Objects.requireNonNull(keyspace.codec());
          Object value = reloaded(entry.value(), codec, limits);
          keyspace.put(entry.key(), value, entry.expireAtMillis(), entry.expireAtMillis());
        });
  }

  private static Object reloaded(Object value, KeyspaceCodec<?> codec, EncodingLimits limits) {
    byte[] payload =
        value instanceof CollectionValue collection
            ? DumpPayload.of(collection)
            : DumpPayload.of(StringForm.bytes(value, codec));
    try {
      Object read = DumpPayload.read(payload, limits);
      return read instanceof byte[] string ? StringForm.compact(string, codec) : read;
    } catch (MalformedRdbException ours) {
      throw new IllegalStateException("a value could not be read back", ours);
    }
  }

  /**
   * 40 hexadecimal digits that tell whether two data sets hold the same, whatever the order of
   * keys, of members and of fields.
   */
  public String digest() {
    ValueDigest all = new ValueDigest();
    forEach(
        (keyspace, entry) -> {
          KeyspaceCodec<Object> codec = Objects.requireNonNull(keyspace.codec());
          all.addKey(keyspace.number(), codec.keyBytes(entry.key()), entry, codec);
        });
    return all.text();
  }

  /** The digest of one value; zeros if there is none. */
  public static String digest(@Nullable Object value, KeyspaceCodec<?> codec) {
    ValueDigest digest = new ValueDigest();
    if (value != null) {
      digest.addValue(value, codec);
    }
    return digest.text();
  }

  private void forEach(BiConsumer<Keyspace<Object>, EntryView<Object>> action) {
    for (Keyspace<Object> keyspace : databases()) {
      Map<Object, EntryView<Object>> entries = new LinkedHashMap<>(); // a scan may tell one twice
      long cursor = 0;
      do {
        ScanPage<Object> page = keyspace.scan(cursor, PAGE);
        page.entries().forEach(entry -> entries.put(entry.key(), entry));
        cursor = page.cursor();
      } while (cursor != 0);
      entries.values().forEach(entry -> action.accept(keyspace, entry));
    }
  }
}
