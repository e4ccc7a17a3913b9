package io.larder.server.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Makes programs of one client that subscribes, publishes and hears itself. No channel is matched
 * by two patterns, and all channels of a kind are only left together when there is one: the order
 * would be that of a hash table.
 */
final class Subscriptions {

  private static final int LENGTH = 40;
  private static final List<String> CHANNELS = List.of("news", "wx", "c1", "c2");
  private static final List<String> PATTERNS = List.of("n*", "w?", "[xy]*");

  private final SplittableRandom random;
  private final List<String> audience;
  private final TreeSet<String> subscribed = new TreeSet<>();

  Subscriptions(SplittableRandom random, boolean hearsItself) {
    this.random = random;
    this.audience = hearsItself ? CHANNELS : List.of("deaf");
  }

  String program() {
    List<String> lines = new ArrayList<>();
    while (lines.size() < LENGTH) {
      lines.add(line());
    }
    return String.join("\r\n", lines);
  }

  private String line() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> begin("SUBSCRIBE", pick(CHANNELS));
      case 2 -> begin("PSUBSCRIBE", pick(PATTERNS));
      case 3 -> begin("SSUBSCRIBE", pick(CHANNELS));
      case 4 -> end("UNSUBSCRIBE", "SUBSCRIBE", pick(CHANNELS));
      case 5 -> end("PUNSUBSCRIBE", "PSUBSCRIBE", pick(PATTERNS));
      case 6 -> end("SUNSUBSCRIBE", "SSUBSCRIBE", pick(CHANNELS));
      case 7 -> "SPUBLISH " + pick(audience) + " shard";
      case 8 -> "PUBSUB NUMSUB " + pick(CHANNELS);
      case 9 -> "PING";
      default -> "PUBLISH " + pick(audience) + " hello";
    };
  }

  private String begin(String command, String name) {
    subscribed.add(command + " " + name);
    return command + " " + name;
  }

  private String end(String command, String begun, String name) {
    List<String> open = subscribed.stream().filter(each -> each.startsWith(begun + " ")).toList();
    if (open.isEmpty()) {
      return "PING"; // Valkey refuses to end what has not begun
    }
    if (open.size() == 1 && random.nextBoolean()) {
      open.forEach(subscribed::remove);
      return command;
    }
    subscribed.remove(begun + " " + name);
    return command + " " + name;
  }

  private String pick(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
