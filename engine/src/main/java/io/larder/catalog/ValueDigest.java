package io.larder.catalog;

import io.larder.engine.Deadline;
import io.larder.engine.EntryView;
import io.larder.engine.KeyspaceCodec;
import io.larder.value.hash.HashValue;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.number.Doubles;
import io.larder.value.set.SetValue;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.SortedSetValue;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.Direction;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest that is the exclusive or of the digests of its parts, so that their order makes no
 * difference: of keys, of members, of fields. A part is digested with its place where order counts.
 *
 * <p>Used by one thread.
 */
final class ValueDigest {

  private static final int BYTES = 20;

  private final MessageDigest sha = sha();
  private final byte[] sum = new byte[BYTES];

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every JVM has it
    }
  }

  String text() {
    return HexFormat.of().formatHex(sum);
  }

  void addKey(int database, byte[] key, EntryView<?> entry, KeyspaceCodec<?> codec) {
    ValueDigest value = new ValueDigest();
    value.addValue(entry.value(), codec);
    boolean expires = entry.expireAtMillis() != Deadline.NEVER;
    part(ascii(database), key, value.sum, ascii(expires ? entry.expireAtMillis() : 0));
  }

  void addValue(Object value, KeyspaceCodec<?> codec) {
    if (value instanceof ListValue list) {
      long[] place = new long[1];
      list.forEach(
          End.HEAD, 0, list.size(), element -> part(ascii("list"), ascii(place[0]++), element));
    } else if (value instanceof SetValue set) {
      set.forEach(member -> part(ascii("set"), member));
    } else if (value instanceof HashValue hash) {
      hash.forEach(
          (field, content) -> part(ascii("hash"), field, content, ascii(hash.deadline(field))));
    } else if (value instanceof SortedSetValue members) {
      MemberCursor cursor = members.cursor();
      while (cursor.next()) {
        part(ascii("zset"), cursor.member(), Doubles.format(cursor.score()));
      }
    } else if (value instanceof StreamValue stream) {
      addStream(stream);
    } else {
      part(ascii("string"), StringForm.bytes(value, codec));
    }
  }

  private void addStream(StreamValue stream) {
    part(ascii("stream"), ascii(stream.lastId()), ascii(stream.entriesAdded()));
    stream
        .range(StreamId.MIN, StreamId.MAX, Direction.FORWARD)
        .forEachRemaining(
            entry -> {
              byte[][] parts = new byte[entry.fieldsAndValues().size() + 1][];
              parts[0] = ascii(entry.id());
              for (int i = 1; i < parts.length; i++) {
                parts[i] = entry.fieldsAndValues().get(i - 1);
              }
              part(parts);
            });
    stream.groups().forEach(this::addGroup);
  }

  private void addGroup(ConsumerGroup group) {
    part(ascii("group"), group.name(), ascii(group.lastDelivered()), ascii(group.entriesRead()));
    group
        .pending()
        .forEach(
            entry ->
                part(
                    group.name(),
                    ascii(entry.id()),
                    entry.consumer().name(),
                    ascii(entry.deliveries())));
  }

  /** Adds one part: these bytes, each with its length. */
  private void part(byte[]... bytes) {
    for (byte[] each : bytes) {
      sha.update(ascii(each.length));
      sha.update((byte) ':');
      sha.update(each);
    }
    byte[] digest = sha.digest();
    for (int i = 0; i < BYTES; i++) {
      sum[i] ^= digest[i];
    }
  }

  private static byte[] ascii(Object text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
