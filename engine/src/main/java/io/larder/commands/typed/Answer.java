package io.larder.commands.typed;

import io.larder.catalog.ReplyTree.Pairs;
import io.larder.catalog.ReplyTree.Stored;
import io.larder.catalog.ReplyTree.StoredKey;
import io.larder.commands.CommandCodec;
import io.larder.commands.ScanResult;
import io.larder.value.number.Doubles;
import io.larder.value.number.Integers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A node of an answer, and the ways to read it. Reading it as what it is not is an error of the
 * program and gives a {@code ClassCastException}.
 */
public final class Answer<K, V> {

  private final Object node;
  private final CommandCodec<K, V> codec;

  Answer(Object node, CommandCodec<K, V> codec) {
    this.node = node;
    this.codec = codec;
  }

  /** A number. */
  public long asLong() {
    return node instanceof Long number ? number : Integers.parse(asBytes());
  }

  /** A number that is not 0, or any status. */
  public boolean asBoolean() {
    if (node instanceof Boolean truth) {
      return truth;
    }
    return node instanceof Long number ? number != 0 : true;
  }

  /** A floating-point number. */
  public double asDouble() {
    return node instanceof Double number ? number : Doubles.parse(asBytes());
  }

  /** Some bytes. */
  public byte[] asBytes() {
    if (node instanceof Stored stored) {
      return stored.bytes();
    }
    return node instanceof StoredKey key ? key.bytes() : (byte[]) node;
  }

  /** Some text, or a status. */
  public String asText() {
    return node instanceof String status ? status : new String(asBytes(), StandardCharsets.UTF_8);
  }

  /** A string value. */
  public V asValue() {
    return node instanceof Stored stored
        ? codec.value(stored.stored())
        : codec.decodeElement((byte[]) node);
  }

  /** An element of a collection. */
  public V asElement() {
    return codec.decodeElement(asBytes());
  }

  /** A field of a hash or stream. */
  public K asField() {
    return codec.decodeField(asBytes());
  }

  /** A key. */
  public K asKey() {
    return codec.key(((StoredKey) node).key());
  }

  /** The parts of an array, null where a part is nothing; of a map, keys and values in turn. */
  public List<@Nullable Answer<K, V>> parts() {
    List<?> nodes = node instanceof Pairs pairs ? pairs.flat() : (List<?>) node;
    List<@Nullable Answer<K, V>> parts = new ArrayList<>(nodes.size());
    for (Object part : nodes) {
      parts.add(part == null ? null : new Answer<>(part, codec));
    }
    return parts;
  }

  /** A part of an array. */
  public Answer<K, V> part(int index) {
    List<?> nodes = node instanceof Pairs pairs ? pairs.flat() : (List<?>) node;
    return new Answer<>(java.util.Objects.requireNonNull(nodes.get(index)), codec);
  }

  /** Whether a part of an array is nothing. */
  public boolean isNil(int index) {
    List<?> nodes = node instanceof Pairs pairs ? pairs.flat() : (List<?>) node;
    return nodes.get(index) == null;
  }

  /** Each part of an array, read the same way; none of them nothing. */
  public <R> List<R> asList(Function<Answer<K, V>, R> read) {
    List<R> list = new ArrayList<>();
    for (Answer<K, V> part : parts()) {
      list.add(read.apply(java.util.Objects.requireNonNull(part)));
    }
    return list;
  }

  /** String values; null for parts that are nothing. */
  public List<@Nullable V> asValues() {
    List<@Nullable V> values = new ArrayList<>();
    for (Answer<K, V> part : parts()) {
      values.add(part == null ? null : part.asValue());
    }
    return values;
  }

  /** Each part of an array, read the same way; null where a part is nothing. */
  public <R> List<@Nullable R> asNullableList(Function<Answer<K, V>, R> read) {
    List<@Nullable R> list = new ArrayList<>();
    for (Answer<K, V> part : parts()) {
      list.add(part == null ? null : read.apply(part));
    }
    return list;
  }

  /** Elements, none of them nothing. */
  public List<V> asElements() {
    return asList(Answer::asElement);
  }

  /** Elements; null for parts that are nothing. */
  public List<@Nullable V> asNullableElements() {
    List<@Nullable V> elements = new ArrayList<>();
    for (Answer<K, V> part : parts()) {
      elements.add(part == null ? null : part.asElement());
    }
    return elements;
  }

  /** Elements in their order, each once. */
  public Set<V> asElementSet() {
    return new LinkedHashSet<>(asElements());
  }

  /** A step of a scan: a cursor, and what it found, which is read by {@code read}. */
  public <R> ScanResult<R> asScan(Function<Answer<K, V>, R> read) {
    long cursor = Long.parseUnsignedLong(part(0).asText());
    return new ScanResult<>(cursor, read.apply(part(1)));
  }

  /** Fields and their values in their order. */
  public Map<K, V> asFields() {
    return asMap(Answer::asField, Answer::asElement);
  }

  /** A map, or an array of keys and values in turn, in its order. */
  public <A, B> Map<A, B> asMap(
      Function<Answer<K, V>, A> readKey, Function<Answer<K, V>, B> readValue) {
    Map<A, B> map = new LinkedHashMap<>();
    List<@Nullable Answer<K, V>> parts = parts();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      map.put(
          readKey.apply(java.util.Objects.requireNonNull(parts.get(i))),
          readValue.apply(java.util.Objects.requireNonNull(parts.get(i + 1))));
    }
    return map;
  }
}
