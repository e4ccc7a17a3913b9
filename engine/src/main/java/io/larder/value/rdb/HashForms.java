package io.larder.value.rdb;

import io.larder.value.EncodingLimits;
import io.larder.value.hash.HashValue;
import io.larder.value.hash.LargeHash;
import io.larder.value.hash.PackedHash;
import io.larder.value.hash.TimedPackedHash;
import io.larder.value.number.Integers;

/**
 * Hashes in Redis's files: fields and values one by one, or all in one block; with deadlines since
 * Redis 7.4, when the earliest of them stands in front.
 *
 * <p>In a block a deadline follows a field's value in milliseconds, or 0 for none. One by one it
 * stands before the field, as what it is above the earliest and one more.
 */
final class HashForms {
  private static final long NO_DEADLINE = 0;

  private HashForms() {}

  static RdbType typeOf(HashValue hash) {
    if (hash instanceof PackedHash) {
      return RdbType.HASH_LISTPACK;
    }
    if (hash.nextDeadline() == HashValue.NO_DEADLINE) {
      return RdbType.HASH;
    }
    return hash instanceof LargeHash
        ? RdbType.HASH_WITH_DEADLINES
        : RdbType.HASH_LISTPACK_WITH_DEADLINES;
  }

  static void write(RdbWriter writer, HashValue hash) {
    if (hash instanceof PackedHash packed) {
      writer.string(packed.listpack().toBytes());
    } else if (hash.nextDeadline() == HashValue.NO_DEADLINE) {
      writeFields(writer, hash);
    } else {
      writer.int64(hash.nextDeadline());
      writeWithDeadlines(writer, hash);
    }
  }

  private static void writeFields(RdbWriter writer, HashValue hash) {
    writer.length(hash.size());
    hash.forEach(
        (field, value) -> {
          writer.string(field);
          writer.string(value);
        });
  }

  private static void writeWithDeadlines(RdbWriter writer, HashValue hash) {
    if (hash instanceof TimedPackedHash packed) {
      writer.string(packed.listpack().toBytes());
      return;
    }
    long earliest = hash.nextDeadline();
    writer.length(hash.size());
    hash.forEach(
        (field, value) -> {
          long deadline = hash.deadline(field);
          boolean isNone = deadline == HashValue.NO_DEADLINE;
          writer.length(isNone ? NO_DEADLINE : deadline - earliest + 1);
          writer.string(field);
          writer.string(value);
        });
  }

  static HashValue ofElements(Elements elements, EncodingLimits limits)
      throws MalformedRdbException {
    HashValue hash = HashValue.empty();
    while (elements.hasNext()) {
      hash = with(hash, elements.next(), elements.partner(), limits);
    }
    return hash;
  }

  static HashValue ofFields(RdbReader reader, EncodingLimits limits) throws MalformedRdbException {
    int count = reader.count(2);
    HashValue hash = HashValue.empty().expecting(count, limits);
    for (int i = 0; i < count; i++) {
      hash = with(hash, reader.string(), reader.string(), limits);
    }
    return hash;
  }

  static HashValue ofFieldsWithDeadlines(RdbReader reader, EncodingLimits limits)
      throws MalformedRdbException {
    long earliest = reader.int64();
    int count = reader.count(3);
    HashValue hash = HashValue.empty().expecting(count, limits).withDeadlines();
    for (int i = 0; i < count; i++) {
      long above = reader.length();
      byte[] field = reader.string();
      hash = with(hash, field, reader.string(), limits);
      if (above != NO_DEADLINE) {
        hash = expiring(hash, field, earliest + above - 1);
      }
    }
    return hash;
  }

  static HashValue ofListpackWithDeadlines(RdbReader reader, EncodingLimits limits)
      throws MalformedRdbException {
    reader.int64();
    Elements elements = new ListpackElements(reader.string());
    HashValue hash = HashValue.empty().withDeadlines();
    while (elements.hasNext()) {
      byte[] field = elements.next();
      hash = with(hash, field, elements.partner(), limits);
      long deadline = deadline(elements.partner());
      if (deadline != NO_DEADLINE) {
        hash = expiring(hash, field, deadline);
      }
    }
    return hash;
  }

  private static HashValue with(HashValue hash, byte[] field, byte[] value, EncodingLimits limits)
      throws MalformedRdbException {
    int before = hash.size();
    HashValue larger = hash.set(field, value, limits);
    if (larger.size() == before) {
      throw new MalformedRdbException("a field is twice in a hash");
    }
    return larger;
  }

  private static long deadline(byte[] element) throws MalformedRdbException {
    if (!Integers.isInteger(element)) {
      throw new MalformedRdbException("the deadline of a field is not a number");
    }
    return Integers.parse(element);
  }

  private static HashValue expiring(HashValue hash, byte[] field, long deadline)
      throws MalformedRdbException {
    if (deadline < 0 || deadline == HashValue.NO_DEADLINE) {
      throw new MalformedRdbException("the deadline of a field is out of range");
    }
    return hash.expireAt(field, deadline);
  }
}
