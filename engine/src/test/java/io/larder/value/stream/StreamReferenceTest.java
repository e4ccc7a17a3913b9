package io.larder.value.stream;

import static io.larder.value.stream.StreamIdParserTest.bytes;
import static io.larder.value.stream.StreamIdParserTest.id;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs on a stream and on a real server's, which must agree on everything that {@code
 * XINFO} and {@code DUMP} tell: counters, lags, pending entries, and the bytes of the blocks.
 */
class StreamReferenceTest {

  private static final List<String> GROUPS = List.of("g", "h");
  private static final List<String> CONSUMERS = List.of("c", "d", "e");

  private static ReferenceServer server;
  private static RespClient client;

  private StreamValue stream = new StreamValue();
  private Random random = new Random();

  @BeforeAll
  static void startServer() {
    assumeTrue(ReferenceServer.isAvailable());
    server = ReferenceServer.start();
    client = server.connect();
    client.call("CONFIG", "SET", "stream-node-max-bytes", "128", "stream-node-max-entries", "4");
    client.call("CONFIG", "SET", "rdbcompression", "no");
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      client.close();
      server.close();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomProgram_leavesTheSameStreamAsTheServer(long seed) {
    random = new Random(seed);
    for (int program = 0; program < 20; program++) {
      stream = new StreamValue();
      client.call("DEL", "s");
      client.call("XGROUP", "CREATE", "s", "g", "0", "MKSTREAM");
      stream.createGroup(bytes("g"), StreamId.MIN, ConsumerGroup.READ_UNKNOWN);
      List<String> steps = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        steps.add(apply(random.nextInt(14)));
        assertThat(ours()).as("seed %s: %s", seed, steps).isEqualTo(theirs());
      }
      checkBlocks();
    }
  }

  private String apply(int operation) {
    return switch (operation) {
      case 0 -> {
        StreamId id = someId();
        stream.delete(id);
        yield call("XDEL", "s", id);
      }
      case 1 -> {
        int length = random.nextInt(12);
        stream.trim(Trimming.toLength(length));
        yield call("XTRIM", "s", "MAXLEN", length);
      }
      case 2 -> {
        StreamId id = someId();
        stream.trim(Trimming.below(id));
        yield call("XTRIM", "s", "MINID", id);
      }
      case 3 -> {
        int length = random.nextInt(12);
        int limit = random.nextInt(1, 12);
        stream.trimBlocks(Trimming.toLength(length), limit);
        yield call("XTRIM", "s", "MAXLEN", "~", length, "LIMIT", limit);
      }
      case 4 -> {
        StreamId id = someId();
        stream.trimBlocks(Trimming.below(id), Long.MAX_VALUE);
        yield call("XTRIM", "s", "MINID", "~", id, "LIMIT", 0);
      }
      case 5 -> moveGroup();
      case 6 -> readGroup();
      case 7 -> reread();
      case 8 -> acknowledge();
      case 9 -> claim();
      case 10 -> autoClaim();
      case 11 -> removeConsumer();
      default -> add();
    };
  }

  private String add() {
    StreamId last = stream.lastId();
    StreamId id =
        random.nextBoolean()
            ? new StreamId(last.millis(), last.sequence() + random.nextInt(1, 3))
            : new StreamId(last.millis() + random.nextInt(1, 3), random.nextInt(3));
    String field = random.nextInt(3) > 0 ? "f" : "x".repeat(random.nextInt(40));
    String value = random.nextBoolean() ? "" + random.nextInt() : "y".repeat(random.nextInt(30));
    stream.append(id, StreamValueTest.pairs(field, value), SmallLimits.TINY);
    return call("XADD", "s", id, field, value);
  }

  private String moveGroup() {
    String name = any(GROUPS);
    StreamId id = someId();
    long read = random.nextInt(4) > 0 ? ConsumerGroup.READ_UNKNOWN : random.nextInt(10);
    ConsumerGroup group = stream.group(bytes(name));
    if (group == null) {
      stream.createGroup(bytes(name), id, read);
      return call("XGROUP", "CREATE", "s", name, id, "ENTRIESREAD", read);
    }
    if (stream.groups().size() == 2 && random.nextInt(4) == 0) {
      stream.removeGroup(bytes(name));
      return call("XGROUP", "DESTROY", "s", name);
    }
    group.moveTo(id, read);
    return call("XGROUP", "SETID", "s", name, id, "ENTRIESREAD", read);
  }

  private String readGroup() {
    ConsumerGroup group = anyGroup();
    StreamConsumer consumer = anyConsumer(group);
    int count = random.nextInt(1, 5);
    if (random.nextInt(4) == 0) {
      group.readWithoutPending(count);
      return call(
          "XREADGROUP", "GROUP", group, consumer, "COUNT", count, "NOACK", "STREAMS", "s", ">");
    }
    group.read(consumer, count, 5);
    return call("XREADGROUP", "GROUP", group, consumer, "COUNT", count, "STREAMS", "s", ">");
  }

  private String reread() {
    ConsumerGroup group = anyGroup();
    StreamConsumer consumer = anyConsumer(group);
    StreamId id = someId();
    int count = random.nextInt(1, 5);
    group.reread(consumer, id, count, 5);
    return call("XREADGROUP", "GROUP", group, consumer, "COUNT", count, "STREAMS", "s", id);
  }

  private String acknowledge() {
    ConsumerGroup group = anyGroup();
    StreamId id = someId();
    group.acknowledge(id);
    return call("XACK", "s", group, id);
  }

  private String claim() {
    ConsumerGroup group = anyGroup();
    StreamConsumer consumer = anyConsumer(group);
    StreamId id = someId();
    return switch (random.nextInt(3)) {
      case 0 -> {
        group.claim(id, claim(consumer, Claim.Unclaimed.FORCE), 5);
        yield call("XCLAIM", "s", group, consumer, 0, id, "FORCE");
      }
      case 1 -> {
        Claim claim = new Claim(consumer, Long.MAX_VALUE, 5, any -> 7, Claim.Unclaimed.SKIP);
        group.claim(id, claim, 5);
        yield call("XCLAIM", "s", group, consumer, 0, id, "RETRYCOUNT", 7);
      }
      default -> {
        group.claim(id, claim(consumer, Claim.Unclaimed.SKIP), 5);
        yield call("XCLAIM", "s", group, consumer, 0, id);
      }
    };
  }

  private String autoClaim() {
    ConsumerGroup group = anyGroup();
    StreamConsumer consumer = anyConsumer(group);
    StreamId id = someId();
    int count = random.nextInt(1, 5);
    group.autoClaim(id, count, claim(consumer, Claim.Unclaimed.SKIP), 5);
    return call("XAUTOCLAIM", "s", group, consumer, 0, id, "COUNT", count);
  }

  private String removeConsumer() {
    ConsumerGroup group = anyGroup();
    StreamConsumer consumer = anyConsumer(group);
    if (random.nextInt(3) > 0) {
      return "";
    }
    group.removeConsumer(consumer);
    return call("XGROUP", "DELCONSUMER", "s", group, consumer);
  }

  private static Claim claim(StreamConsumer consumer, Claim.Unclaimed unclaimed) {
    return new Claim(consumer, Long.MAX_VALUE, 5, deliveries -> deliveries + 1, unclaimed);
  }

  private ConsumerGroup anyGroup() {
    ConsumerGroup group = stream.group(bytes(any(GROUPS)));
    return group != null ? group : new ArrayList<>(stream.groups()).get(0);
  }

  /** Created by a command of its own: from 7.2 on, commands that find nothing create it too. */
  private StreamConsumer anyConsumer(ConsumerGroup group) {
    String name = any(CONSUMERS);
    StreamConsumer consumer = group.consumer(bytes(name));
    if (consumer != null) {
      return consumer;
    }
    call("XGROUP", "CREATECONSUMER", "s", group, name);
    return group.createConsumer(bytes(name), 5);
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private StreamId someId() {
    long first = stream.firstId().millis();
    long span = stream.lastId().millis() - first + 2;
    return new StreamId(
        Math.max(0, first - 1 + random.nextLong(Math.max(1, span))), random.nextInt(4));
  }

  private static String call(Object... words) {
    List<String> plain = new ArrayList<>();
    for (Object word : words) {
      if (word instanceof ConsumerGroup group) {
        plain.add(new String(group.name(), ISO_8859_1));
      } else if (word instanceof StreamConsumer consumer) {
        plain.add(new String(consumer.name(), ISO_8859_1));
      } else {
        plain.add(word.toString());
      }
    }
    client.call(plain.toArray(String[]::new));
    return String.join(" ", plain);
  }

  private void checkBlocks() {
    String dump = new String((byte[]) client.call("DUMP", "s"), ISO_8859_1);
    stream.forEachBlock(
        block -> assertThat(dump).contains(new String(block.listpack().toBytes(), ISO_8859_1)));
  }

  private String ours() {
    StringBuilder text = new StringBuilder();
    text.append(stream.length()).append(' ').append(stream.blockCount());
    text.append(' ').append(stream.lastId()).append(' ').append(stream.maxDeletedId());
    text.append(' ').append(stream.entriesAdded()).append(' ').append(stream.firstId());
    text.append(StreamValueTest.entries(stream, Direction.FORWARD));
    for (ConsumerGroup group : stream.groups()) {
      text.append('\n').append(new String(group.name(), ISO_8859_1));
      text.append(' ').append(group.lastDelivered());
      text.append(' ').append(group.entriesRead() < 0 ? null : group.entriesRead());
      text.append(' ').append(group.lag().isPresent() ? group.lag().getAsLong() : null);
      for (PendingEntry entry : group.pending()) {
        text.append(' ').append(entry.id()).append('*').append(entry.deliveries());
        text.append(new String(entry.consumer().name(), ISO_8859_1));
      }
      for (StreamConsumer consumer : group.consumers()) {
        text.append(' ').append(new String(consumer.name(), ISO_8859_1));
        text.append(consumer.pending().stream().map(PendingEntry::id).toList());
      }
    }
    return text.toString();
  }

  private static String theirs() {
    List<?> info = (List<?>) client.call("XINFO", "STREAM", "s", "FULL", "COUNT", "0");
    StringBuilder text = new StringBuilder();
    text.append(field(info, "length")).append(' ').append(field(info, "radix-tree-keys"));
    text.append(' ').append(field(info, "last-generated-id"));
    text.append(' ').append(field(info, "max-deleted-entry-id"));
    text.append(' ').append(field(info, "entries-added"));
    text.append(' ').append(field(info, "recorded-first-entry-id"));
    text.append(
        ((List<?>) field(info, "entries"))
            .stream()
                .map(entry -> ((List<?>) entry))
                .map(entry -> plain(entry.get(0)) + " " + plain(entry.get(1)))
                .toList());
    for (Object group : (List<?>) field(info, "groups")) {
      group((List<?>) group, text);
    }
    return text.toString();
  }

  private static void group(List<?> group, StringBuilder text) {
    text.append('\n').append(field(group, "name"));
    text.append(' ').append(field(group, "last-delivered-id"));
    text.append(' ').append(field(group, "entries-read"));
    text.append(' ').append(field(group, "lag"));
    for (Object pending : (List<?>) field(group, "pending")) {
      List<?> entry = (List<?>) pending;
      text.append(' ').append(plain(entry.get(0))).append('*').append(plain(entry.get(3)));
      text.append(plain(entry.get(1)));
    }
    for (Object each : (List<?>) field(group, "consumers")) {
      List<?> consumer = (List<?>) each;
      text.append(' ').append(field(consumer, "name"));
      List<?> pending = (List<?>) field(consumer, "pending");
      text.append(pending.stream().map(entry -> plain(((List<?>) entry).get(0))).toList());
    }
  }

  private static Object field(List<?> pairs, String name) {
    for (int i = 0; i < pairs.size(); i += 2) {
      if (Arrays.equals((byte[]) pairs.get(i), bytes(name))) {
        return plain(pairs.get(i + 1));
      }
    }
    throw new AssertionError("No " + name);
  }

  private static Object plain(Object reply) {
    if (reply instanceof List<?> list && list.stream().allMatch(byte[].class::isInstance)) {
      return list.stream().map(StreamReferenceTest::plain).toList();
    }
    return reply instanceof byte[] text ? new String(text, ISO_8859_1) : reply;
  }
}
