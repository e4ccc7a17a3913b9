package io.larder.catalog.hash;

import io.larder.catalog.Call;
import io.larder.catalog.CollectionType;
import io.larder.catalog.Reply;
import io.larder.value.hash.FieldVisitor;
import io.larder.value.hash.HashValue;
import org.jspecify.annotations.Nullable;

/** Commands that look at fields and values. */
final class Reading {

  static final CollectionType<HashValue> HASH = new CollectionType<>(HashValue.class);

  private Reading() {}

  /** The hash to read, or null. */
  static @Nullable HashValue hash(Call call) {
    return call.open(1, HASH).get();
  }

  static void get(Call call, Reply reply) {
    answer(reply, hash(call), call.bytes(2));
  }

  static void getSeveral(Call call, Reply reply) {
    HashValue hash = hash(call);
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      answer(reply, hash, call.bytes(i));
    }
  }

  private static void answer(Reply reply, @Nullable HashValue hash, byte[] field) {
    byte[] value = hash == null ? null : hash.get(field);
    if (value == null) {
      reply.nil();
    } else {
      reply.bulk(value);
    }
  }

  static void contains(Call call, Reply reply) {
    HashValue hash = hash(call);
    reply.integer(hash != null && hash.contains(call.bytes(2)) ? 1 : 0);
  }

  static void valueLength(Call call, Reply reply) {
    HashValue hash = hash(call);
    reply.integer(hash == null ? 0 : hash.valueLength(call.bytes(2)));
  }

  static void size(Call call, Reply reply) {
    reply.integer(size(hash(call)));
  }

  static void fields(Call call, Reply reply) {
    HashValue hash = hash(call);
    reply.array(size(hash));
    forEach(hash, (field, value) -> reply.bulk(field));
  }

  static void values(Call call, Reply reply) {
    HashValue hash = hash(call);
    reply.array(size(hash));
    forEach(hash, (field, value) -> reply.bulk(value));
  }

  static void all(Call call, Reply reply) {
    HashValue hash = hash(call);
    reply.map(size(hash));
    forEach(
        hash,
        (field, value) -> {
          reply.bulk(field);
          reply.bulk(value);
        });
  }

  private static int size(@Nullable HashValue hash) {
    return hash == null ? 0 : hash.size();
  }

  private static void forEach(@Nullable HashValue hash, FieldVisitor visitor) {
    if (hash != null) {
      hash.forEach(visitor);
    }
  }
}
