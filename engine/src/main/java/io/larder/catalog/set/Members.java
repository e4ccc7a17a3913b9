package io.larder.catalog.set;

import io.larder.catalog.Call;
import io.larder.catalog.CollectionType;
import io.larder.catalog.Reply;
import io.larder.catalog.ScanOptions;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.EncodingLimits;
import io.larder.value.set.SetValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Commands that name the members of a set, or show them all. */
final class Members {

  static final CollectionType<SetValue> SET = new CollectionType<>(SetValue.class);

  private static final KeyspaceEvent SADD = new KeyspaceEvent("sadd", 's');
  private static final KeyspaceEvent SREM = new KeyspaceEvent("srem", 's');

  private Members() {}

  static void add(Call call, Reply reply) {
    TypedSlot<SetValue> slot = call.open(1, SET);
    EncodingLimits limits = call.limits();
    int given = call.size() - 2;
    SetValue present = slot.get();
    SetValue set =
        present == null
            ? SetValue.expecting(call.bytes(2), given, limits)
            : present.making(given, limits);
    int before = set.size();
    for (int i = 2; i < call.size(); i++) {
      set = set.add(call.bytes(i), limits);
    }
    int added = set.size() - before;
    if (added > 0) {
      slot.update(set, SADD);
    }
    reply.integer(added);
  }

  static void remove(Call call, Reply reply) {
    TypedSlot<SetValue> slot = call.open(1, SET);
    SetValue set = slot.or(SetValue::empty);
    int removed = 0;
    for (int i = 2; i < call.size(); i++) {
      removed += set.remove(call.bytes(i)) ? 1 : 0;
    }
    if (removed > 0) {
      slot.keep(set, SREM);
    }
    reply.integer(removed);
  }

  static void move(Call call, Reply reply) {
    TypedSlot<SetValue> source = call.open(1, SET);
    SetValue from = source.get();
    byte[] member = call.bytes(3);
    if (from == null) {
      reply.integer(0);
      return;
    }
    TypedSlot<SetValue> destination = call.open(2, SET);
    boolean found = from.contains(member);
    if (found && !source.key().equals(destination.key())) {
      from.remove(member);
      source.keep(from, SREM);
      put(call, destination, member);
    }
    reply.integer(found ? 1 : 0);
  }

  private static void put(Call call, TypedSlot<SetValue> slot, byte[] member) {
    SetValue present = slot.get();
    SetValue set = present == null ? SetValue.expecting(member, 1, call.limits()) : present;
    if (!set.contains(member)) {
      slot.update(set.add(member, call.limits()), SADD);
    }
  }

  static void count(Call call, Reply reply) {
    reply.integer(open(call).size());
  }

  static void contains(Call call, Reply reply) {
    reply.integer(open(call).contains(call.bytes(2)) ? 1 : 0);
  }

  static void containsEach(Call call, Reply reply) {
    SetValue set = open(call);
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      reply.integer(set.contains(call.bytes(i)) ? 1 : 0);
    }
  }

  static void all(Call call, Reply reply) {
    answer(reply, open(call));
  }

  static void scan(Call call, Reply reply) {
    long cursor = ScanOptions.cursor(call, 2);
    SetValue set = call.open(1, SET).get();
    if (set == null) {
      answerScan(reply, 0, List.of()); // Redis reads no options for it
      return;
    }
    ScanOptions options = ScanOptions.from(call, 3);
    List<byte[]> found = new ArrayList<>();
    long next =
        set.scan(
            cursor,
            options.count(),
            member -> {
              if (options.matches(member)) {
                found.add(member);
              }
            });
    answerScan(reply, next, found);
  }

  private static void answerScan(Reply reply, long cursor, List<byte[]> found) {
    reply.array(2);
    reply.bulk(Long.toUnsignedString(cursor));
    reply.array(found.size());
    found.forEach(reply::bulk);
  }

  static void answer(Reply reply, SetValue set) {
    reply.set(set.size());
    set.forEach(reply::bulk);
  }

  static void answer(Reply reply, Collection<byte[]> members) {
    reply.set(members.size());
    members.forEach(reply::bulk);
  }

  private static SetValue open(Call call) {
    return call.open(1, SET).or(SetValue::empty);
  }
}
