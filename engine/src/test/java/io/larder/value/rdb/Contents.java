package io.larder.value.rdb;

import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import io.larder.value.hash.HashValue;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.number.Doubles;
import io.larder.value.set.SetValue;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.SortedSetValue;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.Direction;
import io.larder.value.stream.PendingEntry;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamEntry;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a value holds, here or in a real server, in a form that can be compared and printed. */
final class Contents {

  private Contents() {}

  /** What a value holds. */
  static Object of(Object value) {
    if (value instanceof byte[] string) {
      return text(string);
    }
    if (value instanceof ListValue list) {
      List<String> elements = new ArrayList<>();
      list.forEach(End.HEAD, 0, list.size(), element -> elements.add(text(element)));
      return elements;
    }
    if (value instanceof SetValue set) {
      TreeSet<String> members = new TreeSet<>();
      set.forEach(member -> members.add(text(member)));
      return members;
    }
    if (value instanceof HashValue hash) {
      Map<String, String> fields = new TreeMap<>();
      hash.forEach((field, content) -> fields.put(text(field), text(content)));
      return fields;
    }
    if (value instanceof SortedSetValue set) {
      Map<String, String> scores = new TreeMap<>();
      MemberCursor cursor = set.cursor();
      while (cursor.next()) {
        scores.put(text(cursor.member()), text(Doubles.format(cursor.score())));
      }
      return scores;
    }
    return of((StreamValue) value);
  }

  /** The deadlines of a hash's fields. */
  static Map<String, Long> deadlines(HashValue hash) {
    Map<String, Long> deadlines = new TreeMap<>();
    hash.forEach((field, content) -> deadlines.put(text(field), hash.deadline(field)));
    return deadlines;
  }

  private static List<String> of(StreamValue stream) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d entries, last %s, deleted %s, added %d"
            .formatted(
                stream.length(), stream.lastId(), stream.maxDeletedId(), stream.entriesAdded()));
    Iterator<StreamEntry> entries = stream.range(StreamId.MIN, StreamId.MAX, Direction.FORWARD);
    while (entries.hasNext()) {
      StreamEntry entry = entries.next();
      lines.add(entry.id() + " " + texts(entry.fieldsAndValues()));
    }
    for (ConsumerGroup group : stream.groups()) {
      lines.add(
          "group %s at %s after %s"
              .formatted(
                  text(group.name()),
                  group.lastDelivered(),
                  group.entriesRead() < 0 ? "?" : group.entriesRead()));
      for (PendingEntry entry : group.pending()) {
        lines.add(
            "%s pending with %s at %d, %d"
                .formatted(
                    entry.id(),
                    text(entry.consumer().name()),
                    entry.deliveredAtMillis(),
                    entry.deliveries()));
      }
      for (StreamConsumer consumer : group.consumers()) {
        lines.add("consumer " + text(consumer.name()) + " has " + consumer.pendingCount());
      }
    }
    return lines;
  }

  /** What a key of a server holds. */
  static Object of(RespClient redis, String key) {
    String type = ((SimpleText) redis.call("TYPE", key)).text();
    return switch (type) {
      case "string" -> text(redis.call("GET", key));
      case "list" -> texts(redis.call("LRANGE", key, "0", "-1"));
      case "set" -> new TreeSet<>(texts(redis.call("SMEMBERS", key)));
      case "hash" -> pairs(redis.call("HGETALL", key));
      case "zset" -> scores(redis.call("ZRANGE", key, "0", "-1", "WITHSCORES"));
      case "stream" -> streamOf((List<?>) redis.call("XINFO", "STREAM", key, "FULL", "COUNT", "0"));
      default -> type;
    };
  }

  private static Map<String, String> pairs(Object reply) {
    List<String> flat = texts(reply);
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < flat.size(); i += 2) {
      pairs.put(flat.get(i), flat.get(i + 1));
    }
    return pairs;
  }

  /** Servers before 7.2 write scores in other digits. */
  private static Map<String, String> scores(Object reply) {
    Map<String, String> scores = pairs(reply);
    scores.replaceAll(
        (member, score) ->
            text(Doubles.format(Doubles.parse(score.getBytes(StandardCharsets.ISO_8859_1)))));
    return scores;
  }

  private static List<String> streamOf(List<?> info) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s entries, last %s, deleted %s, added %s"
            .formatted(
                text(at(info, "length")),
                text(at(info, "last-generated-id")),
                text(at(info, "max-deleted-entry-id")),
                text(at(info, "entries-added"))));
    for (Object entry : (List<?>) at(info, "entries")) {
      lines.add(text(((List<?>) entry).get(0)) + " " + texts(((List<?>) entry).get(1)));
    }
    for (Object each : (List<?>) at(info, "groups")) {
      List<?> group = (List<?>) each;
      lines.add(
          "group %s at %s after %s"
              .formatted(
                  text(at(group, "name")),
                  text(at(group, "last-delivered-id")),
                  at(group, "entries-read") == null ? "?" : at(group, "entries-read")));
      for (Object entry : (List<?>) at(group, "pending")) {
        List<String> parts = texts(entry);
        lines.add(
            "%s pending with %s at %s, %s"
                .formatted(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
      }
      for (Object consumer : (List<?>) at(group, "consumers")) {
        lines.add(
            "consumer "
                + text(at((List<?>) consumer, "name"))
                + " has "
                + at((List<?>) consumer, "pel-count"));
      }
    }
    return lines;
  }

  private static Object at(List<?> flat, String name) {
    for (int i = 0; i < flat.size(); i += 2) {
      if (text(flat.get(i)).equals(name)) {
        return flat.get(i + 1);
      }
    }
    throw new AssertionError("no " + name + " in " + flat);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(Contents::text).toList();
  }

  private static String text(Object bytes) {
    return bytes instanceof byte[] array
        ? new String(array, StandardCharsets.ISO_8859_1)
        : String.valueOf(bytes);
  }
}
