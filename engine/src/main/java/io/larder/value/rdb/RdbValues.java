package io.larder.value.rdb;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.hash.HashValue;
import io.larder.value.list.ListValue;
import io.larder.value.set.SetValue;
import io.larder.value.sortedset.SortedSetValue;
import io.larder.value.stream.StreamValue;

/**
 * Values as Redis's files hold them. A value that is written keeps its encoding; one that is read
 * gets the encoding that the limits call for.
 *
 * <p>A string is a {@code byte[]} here.
 */
public final class RdbValues {

  private RdbValues() {}

  /** The form in which a value is written. */
  public static RdbType typeOf(CollectionValue value) {
    return switch (value.type()) {
      case STRING -> RdbType.STRING;
      case LIST -> RdbType.LIST_OF_LISTPACKS;
      case SET -> SetForms.typeOf((SetValue) value);
      case SORTED_SET -> SortedSetForms.typeOf((SortedSetValue) value);
      case HASH -> HashForms.typeOf((HashValue) value);
      case STREAM -> RdbType.STREAM_2;
    };
  }

  /** Writes a value in the {@linkplain #typeOf form that it has}, which is not written. O(N). */
  public static void write(RdbWriter writer, CollectionValue value) {
    switch (value.type()) {
      case STRING -> throw new IllegalArgumentException("no collection is a string");
      case LIST -> ListForms.write(writer, (ListValue) value);
      case SET -> SetForms.write(writer, (SetValue) value);
      case SORTED_SET -> SortedSetForms.write(writer, (SortedSetValue) value);
      case HASH -> HashForms.write(writer, (HashValue) value);
      case STREAM -> StreamForms.write(writer, (StreamValue) value);
    }
  }

  /**
   * Reads a value in a form. O(N).
   *
   * @return a {@code byte[]} or a {@link CollectionValue}, which is not empty unless it is a stream
   * @throws MalformedRdbException if the bytes are no such value, whatever is wrong with them
   */
  public static Object read(RdbType type, RdbReader reader, EncodingLimits limits)
      throws MalformedRdbException {
    if (type == RdbType.STRING) {
      return reader.string();
    }
    CollectionValue value = collection(type, reader, limits);
    if (value.isEmpty() && !(value instanceof StreamValue)) {
      throw new MalformedRdbException("a collection is empty");
    }
    return value;
  }

  private static CollectionValue collection(RdbType type, RdbReader reader, EncodingLimits limits)
      throws MalformedRdbException {
    return switch (type) {
      case STRING -> throw new IllegalArgumentException("no collection is a string");
      case LIST -> ListForms.ofElements(StringElements.singles(reader), limits);
      case LIST_ZIPLIST -> ListForms.ofElements(new ZiplistElements(reader.string()), limits);
      case LIST_OF_ZIPLISTS -> ListForms.ofZiplists(reader, limits);
      case LIST_OF_LISTPACKS -> ListForms.ofListpacks(reader, limits);
      case SET -> SetForms.ofMembers(reader, limits);
      case SET_INTSET -> SetForms.ofIntset(reader.string(), limits);
      case SET_LISTPACK -> SetForms.ofListpack(reader.string(), limits);
      case SORTED_SET -> SortedSetForms.ofMembers(reader, RdbReader::binaryDouble, limits);
      case SORTED_SET_ASCII -> SortedSetForms.ofMembers(reader, RdbReader::asciiDouble, limits);
      case SORTED_SET_ZIPLIST ->
          SortedSetForms.ofElements(new ZiplistElements(reader.string()), limits);
      case SORTED_SET_LISTPACK ->
          SortedSetForms.ofElements(new ListpackElements(reader.string()), limits);
      case HASH -> HashForms.ofFields(reader, limits);
      case HASH_ZIPMAP -> HashForms.ofElements(new ZipmapElements(reader.string()), limits);
      case HASH_ZIPLIST -> HashForms.ofElements(new ZiplistElements(reader.string()), limits);
      case HASH_LISTPACK -> HashForms.ofElements(new ListpackElements(reader.string()), limits);
      case HASH_WITH_DEADLINES -> HashForms.ofFieldsWithDeadlines(reader, limits);
      case HASH_LISTPACK_WITH_DEADLINES -> HashForms.ofListpackWithDeadlines(reader, limits);
      case STREAM_1 -> new StreamReading(reader, StreamReading.Form.WITH_LENGTH).read();
      case STREAM_2 -> new StreamReading(reader, StreamReading.Form.WITH_COUNTERS).read();
      case STREAM_3 -> new StreamReading(reader, StreamReading.Form.WITH_ACTIVITY).read();
    };
  }
}
