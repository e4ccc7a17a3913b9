package io.larder.commands.typed;

import static io.larder.commands.typed.StreamAnswers.named;
import static io.larder.commands.typed.StreamAnswers.number;
import static io.larder.commands.typed.StreamAnswers.text;

import io.larder.commands.Delivery;
import io.larder.commands.FullConsumerInfo;
import io.larder.commands.FullGroupInfo;
import io.larder.commands.FullStreamInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the answers of {@code XINFO STREAM … FULL}. */
final class FullStreamAnswers {

  private FullStreamAnswers() {}

  static <K, V> FullStreamInfo<K, V> stream(Answer<K, V> answer) {
    Map<String, Answer<K, V>> parts = named(answer);
    return new FullStreamInfo<>(
        number(parts, "length").orElse(0),
        text(parts, "last-generated-id"),
        text(parts, "max-deleted-entry-id"),
        number(parts, "entries-added").orElse(0),
        list(parts, "entries", StreamAnswers::entry),
        list(parts, "groups", FullStreamAnswers::group));
  }

  private static <K, V> FullGroupInfo group(Answer<K, V> answer) {
    Map<String, Answer<K, V>> parts = named(answer);
    return new FullGroupInfo(
        text(parts, "name"),
        text(parts, "last-delivered-id"),
        number(parts, "entries-read"),
        number(parts, "lag"),
        number(parts, "pel-count").orElse(0),
        list(parts, "pending", FullStreamAnswers::deliveryOfGroup),
        list(parts, "consumers", FullStreamAnswers::consumer));
  }

  private static <K, V> FullConsumerInfo consumer(Answer<K, V> answer) {
    Map<String, Answer<K, V>> parts = named(answer);
    String name = text(parts, "name");
    OptionalLong activeAt = number(parts, "active-time");
    return new FullConsumerInfo(
        name,
        Instant.ofEpochMilli(number(parts, "seen-time").orElse(0)),
        activeAt.orElse(-1) < 0 ? null : Instant.ofEpochMilli(activeAt.orElse(-1)),
        number(parts, "pel-count").orElse(0),
        list(parts, "pending", delivery -> deliveryTo(name, delivery)));
  }

  private static <K, V> Delivery deliveryOfGroup(Answer<K, V> answer) {
    return delivery(answer, answer.part(1).asText(), 2);
  }

  private static <K, V> Delivery deliveryTo(String consumer, Answer<K, V> answer) {
    return delivery(answer, consumer, 1);
  }

  private static <K, V> Delivery delivery(Answer<K, V> answer, String consumer, int timePart) {
    return new Delivery(
        answer.part(0).asText(),
        consumer,
        Instant.ofEpochMilli(answer.part(timePart).asLong()),
        answer.part(timePart + 1).asLong());
  }

  private static <K, V, R> List<R> list(
      Map<String, Answer<K, V>> parts, String name, Function<Answer<K, V>, R> read) {
    @Nullable Answer<K, V> part = parts.get(name);
    return part == null ? List.of() : part.asList(read);
  }
}
