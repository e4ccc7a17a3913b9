package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.engine.EntryView;
import io.larder.engine.KeyspaceCodec;
import io.larder.engine.ScanPage;
import io.larder.value.CollectionValue;
import io.larder.value.ValueType;
import io.larder.value.glob.Glob;
import io.larder.value.number.Cursors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Commands that walk through the keys of a keyspace. */
final class Walking {

  private static final int DEFAULT_COUNT = 10;
  private static final int KEYS_AT_ONCE = 1_000; // the size of a list between two steps

  private final KeyspaceCodec<Object> codec;
  private @Nullable Glob glob;
  private @Nullable String type;
  private int count = DEFAULT_COUNT;

  private Walking(Call call) {
    codec = call.codec();
  }

  static void random(Call call, Reply reply) {
    Object key = call.keyspace().randomKey();
    if (key == null) {
      reply.nil();
    } else {
      reply.key(key, call.codec());
    }
  }

  /** All keys of the keyspace, which is locked, so that none is seen twice. */
  static void keys(Call call, Reply reply) {
    Walking walking = new Walking(call);
    walking.match(call.bytes(1));
    List<Object> found = new ArrayList<>();
    long cursor = 0;
    do {
      ScanPage<Object> page = call.keyspace().scan(cursor, KEYS_AT_ONCE);
      walking.addMatching(page, found);
      cursor = page.cursor();
    } while (cursor != 0);
    answer(call, reply, found);
  }

  static void scan(Call call, Reply reply) {
    if (!Cursors.isCursor(call.bytes(1))) {
      throw Failure.INVALID_CURSOR;
    }
    Walking walking = new Walking(call);
    for (int i = 2; i < call.size(); i += 2) {
      walking.option(call, i);
    }
    ScanPage<Object> page = call.keyspace().scan(Cursors.parse(call.bytes(1)), walking.count);
    List<Object> found = new ArrayList<>();
    walking.addMatching(page, found);
    reply.array(2);
    reply.bulk(Long.toUnsignedString(page.cursor()));
    answer(call, reply, found);
  }

  private void option(Call call, int at) {
    if (at + 1 == call.size()) {
      throw Failure.SYNTAX;
    }
    if (call.is(at, "COUNT")) {
      long number = call.integer(at + 1);
      if (number < 1) {
        throw Failure.SYNTAX;
      }
      count = (int) Math.min(number, Integer.MAX_VALUE);
    } else if (call.is(at, "MATCH")) {
      match(call.bytes(at + 1));
    } else if (call.is(at, "TYPE")) {
      type = new String(call.bytes(at + 1), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    } else {
      throw Failure.SYNTAX;
    }
  }

  private void match(byte[] pattern) {
    Glob compiled = Glob.compile(pattern);
    glob = compiled.isStar() ? null : compiled;
  }

  private void addMatching(ScanPage<Object> page, List<Object> found) {
    for (EntryView<Object> entry : page.entries()) {
      if (matches(entry)) {
        found.add(entry.key());
      }
    }
  }

  private boolean matches(EntryView<Object> entry) {
    return (type == null || type.equals(typeOf(entry.value()).redisName()))
        && (glob == null || glob.matches(codec.keyBytes(entry.key())));
  }

  private static ValueType typeOf(Object value) {
    return value instanceof CollectionValue collection ? collection.type() : ValueType.STRING;
  }

  private static void answer(Call call, Reply reply, List<Object> keys) {
    reply.array(keys.size());
    for (Object key : keys) {
      reply.key(key, call.codec());
    }
  }
}
