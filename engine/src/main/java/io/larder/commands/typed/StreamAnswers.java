package io.larder.commands.typed;

import io.larder.commands.AutoClaim;
import io.larder.commands.ConsumerInfo;
import io.larder.commands.GroupInfo;
import io.larder.commands.PendingMessage;
import io.larder.commands.PendingSummary;
import io.larder.commands.StreamEntry;
import io.larder.commands.StreamInfo;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the answers of commands of streams. */
final class StreamAnswers {

  private StreamAnswers() {}

  static <K, V> StreamEntry<K, V> entry(Answer<K, V> answer) {
    Map<K, V> fields = answer.isNil(1) ? Map.of() : answer.part(1).asFields();
    return new StreamEntry<>(answer.part(0).asText(), fields);
  }

  static <K, V> List<StreamEntry<K, V>> entries(Answer<K, V> answer) {
    return answer.asList(StreamAnswers::entry);
  }

  static <K, V> Map<K, List<StreamEntry<K, V>>> streams(Answer<K, V> answer) {
    return answer.asMap(Answer::asKey, StreamAnswers::entries);
  }

  static <K, V> List<String> ids(Answer<K, V> answer) {
    return answer.asList(Answer::asText);
  }

  static <K, V, E> AutoClaim<E> autoClaim(
      Answer<K, V> answer, Function<Answer<K, V>, List<E>> claimed) {
    return new AutoClaim<>(
        answer.part(0).asText(), claimed.apply(answer.part(1)), ids(answer.part(2)));
  }

  static <K, V> PendingSummary pendingSummary(Answer<K, V> answer) {
    long count = answer.part(0).asLong();
    if (count == 0) {
      return new PendingSummary(0, null, null, Map.of());
    }
    Map<String, Long> byConsumer = new LinkedHashMap<>();
    for (Answer<K, V> owner : answer.part(3).asList(Function.identity())) {
      byConsumer.put(owner.part(0).asText(), owner.part(1).asLong());
    }
    return new PendingSummary(count, answer.part(1).asText(), answer.part(2).asText(), byConsumer);
  }

  static <K, V> PendingMessage pendingMessage(Answer<K, V> answer) {
    return new PendingMessage(
        answer.part(0).asText(),
        answer.part(1).asText(),
        Duration.ofMillis(answer.part(2).asLong()),
        answer.part(3).asLong());
  }

  static <K, V> StreamInfo<K, V> streamInfo(Answer<K, V> answer) {
    Map<String, Answer<K, V>> parts = named(answer);
    return new StreamInfo<>(
        number(parts, "length").orElse(0),
        text(parts, "last-generated-id"),
        text(parts, "max-deleted-entry-id"),
        number(parts, "entries-added").orElse(0),
        number(parts, "groups").orElse(0),
        entryOrNull(parts.get("first-entry")),
        entryOrNull(parts.get("last-entry")));
  }

  private static <K, V> @Nullable StreamEntry<K, V> entryOrNull(@Nullable Answer<K, V> answer) {
    return answer == null ? null : entry(answer);
  }

  static <K, V> GroupInfo groupInfo(Answer<K, V> answer) {
    Map<String, Answer<K, V>> parts = named(answer);
    return new GroupInfo(
        text(parts, "name"),
        number(parts, "consumers").orElse(0),
        number(parts, "pending").orElse(0),
        text(parts, "last-delivered-id"),
        number(parts, "entries-read"),
        number(parts, "lag"));
  }

  static <K, V> ConsumerInfo consumerInfo(Answer<K, V> answer) {
    Map<String, Answer<K, V>> parts = named(answer);
    long inactive = number(parts, "inactive").orElse(-1);
    return new ConsumerInfo(
        text(parts, "name"),
        number(parts, "pending").orElse(0),
        Duration.ofMillis(number(parts, "idle").orElse(0)),
        inactive < 0 ? null : Duration.ofMillis(inactive));
  }

  /** The parts of a map by their names, without those that are nothing. */
  static <K, V> Map<String, Answer<K, V>> named(Answer<K, V> answer) {
    List<@Nullable Answer<K, V>> parts = answer.parts();
    Map<String, Answer<K, V>> named = new HashMap<>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      Answer<K, V> value = parts.get(i + 1);
      if (value != null) {
        named.put(answer.part(i).asText(), value);
      }
    }
    return named;
  }

  static <K, V> OptionalLong number(Map<String, Answer<K, V>> parts, String name) {
    Answer<K, V> part = parts.get(name);
    return part == null ? OptionalLong.empty() : OptionalLong.of(part.asLong());
  }

  static <K, V> String text(Map<String, Answer<K, V>> parts, String name) {
    Answer<K, V> part = parts.get(name);
    return part == null ? "" : part.asText();
  }
}
