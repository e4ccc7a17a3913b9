package io.larder.catalog.hash;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.ScanOptions;
import io.larder.value.hash.FieldVisitor;
import io.larder.value.hash.HashValue;
import java.util.ArrayList;
import java.util.List;

/** Commands that answer some of the fields: at random, or step by step. */
final class Picking {

  /** More would not fit into the memory of those who ask. */
  private static final long MOST_REPEATED = Integer.MAX_VALUE / 2;

  private Picking() {}

  static void random(Call call, Reply reply) {
    if (call.size() > 2) {
      randomSeveral(call, reply);
      return;
    }
    HashValue hash = Reading.hash(call);
    if (hash == null) {
      reply.nil();
    } else {
      hash.random(call.random(), (field, value) -> reply.bulk(field));
    }
  }

  private static void randomSeveral(Call call, Reply reply) {
    long count = call.integer(2);
    if (count == Long.MIN_VALUE) {
      throw HashFailures.COUNT_OUT_OF_RANGE;
    }
    boolean withValues = call.size() > 3;
    if (withValues) {
      if (call.size() > 4 || !call.is(3, "WITHVALUES")) {
        throw Failure.SYNTAX;
      }
      if (Math.abs(count) > Long.MAX_VALUE / 2) {
        throw Failure.OUT_OF_RANGE;
      }
    }
    HashValue hash = Reading.hash(call);
    if (hash == null || count == 0) {
      reply.array(0);
      return;
    }
    if (count < -MOST_REPEATED) {
      throw Failure.OUT_OF_RANGE;
    }
    int answered = (int) (count < 0 ? -count : Math.min(count, hash.size()));
    boolean nested = withValues && reply.isResp3();
    reply.array(withValues && !nested ? 2 * answered : answered);
    FieldVisitor visitor =
        (field, value) -> {
          if (nested) {
            reply.array(2);
          }
          reply.bulk(field);
          if (withValues) {
            reply.bulk(value);
          }
        };
    if (count < 0) {
      hash.draw(answered, call.random(), visitor);
    } else {
      hash.sample(answered, call.random(), visitor);
    }
  }

  static void scan(Call call, Reply reply) {
    long cursor = ScanOptions.cursor(call, 2);
    HashValue hash = Reading.hash(call);
    long next = 0;
    List<byte[]> found = new ArrayList<>();
    if (hash != null) { // where there is no key, options are not looked at
      ScanOptions options = ScanOptions.from(call, 3);
      next =
          hash.scan(
              cursor,
              options.count(),
              (field, value) -> {
                if (options.matches(field)) {
                  found.add(field);
                  found.add(value);
                }
              });
    }
    reply.array(2);
    reply.bulk(Long.toUnsignedString(next));
    reply.array(found.size());
    found.forEach(reply::bulk);
  }
}
