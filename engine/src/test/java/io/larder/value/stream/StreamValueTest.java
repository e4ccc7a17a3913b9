package io.larder.value.stream;

import static io.larder.value.stream.StreamIdParserTest.bytes;
import static io.larder.value.stream.StreamIdParserTest.id;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.ValueType;
import io.larder.value.packed.Listpack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamValueTest {

  private final StreamValue stream = new StreamValue();

  @Test
  void newStream_isEmptyAndAtZero() {
    assertThat(stream.type()).isEqualTo(ValueType.STREAM);
    assertThat(stream.encoding()).isEqualTo("stream");
    assertThat(stream.isEmpty()).isTrue();
    assertThat(stream.lastId()).isEqualTo(StreamId.MIN);
    assertThat(stream.firstId()).isEqualTo(StreamId.MIN);
    assertThat(stream.lastEntryId()).isNull();
    assertThat(stream.blockCount()).isZero();
  }

  @Test
  void append_ofAnIdThatIsNotLarger_isRefused() {
    add(stream, "5-1", "a", "1");

    assertThatThrownBy(() -> add(stream, "5-1", "a", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5-1");
    assertThat(stream.length()).isOne();
  }

  @Test
  void entries_keepTheirFields_whetherTheSameAsTheFirstOnesOrNot() {
    add(stream, "1-1", "a", "1", "b", "two");
    add(stream, "1-2", "a", "3", "b", "");
    add(stream, "2-0", "a", "1");
    add(stream, "3-0", "b", "1", "a", "2");
    add(stream, "3-1", "a", "x", "a", "y");

    assertThat(entries(stream, Direction.FORWARD))
        .containsExactly(
            "1-1 [a, 1, b, two]",
            "1-2 [a, 3, b, ]",
            "2-0 [a, 1]",
            "3-0 [b, 1, a, 2]",
            "3-1 [a, x, a, y]");
    assertThat(entries(stream, Direction.BACKWARD)).first().isEqualTo("3-1 [a, x, a, y]");
  }

  @Test
  void block_hasTheFormatOfRedis() {
    add(stream, "5-1", "f", "1");
    add(stream, "5-3", "f", "x");
    add(stream, "6-0", "g", "2");
    stream.delete(id("5-3"));

    List<String> elements = new ArrayList<>();
    stream.forEachBlock(
        block -> {
          assertThat(block.masterId()).isEqualTo(id("5-1"));
          for (int at = block.listpack().first(); at >= 0; at = block.listpack().next(at)) {
            elements.add(new String(block.listpack().bytes(at), ISO_8859_1));
          }
        });
    assertThat(String.join(" ", elements))
        .isEqualTo("2 1 1 f 0 2 0 0 1 4 3 0 2 x 4 0 1 -1 1 g 2 6");
  }

  @Test
  void block_endsAtTheLimitOfEntries_deletedOnesCounted() {
    for (int i = 1; i <= 4; i++) {
      add(stream, i + "-0", "a", "1");
    }
    stream.delete(id("2"));
    assertThat(stream.blockCount()).isOne();

    add(stream, "5-0", "a", "1");
    assertThat(stream.blockCount()).isEqualTo(2);
  }

  @Test
  void block_endsAtTheLimitOfBytes_unlessThereIsNone() {
    EncodingLimits unlimited = new EncodingLimits(-2, 4, 8, 4, 4, 8, 4, 8, 0, 0, 64);
    StreamValue endless = new StreamValue();
    for (int i = 1; i <= 3; i++) {
      stream.append(id(i + ""), pairs("a", "x".repeat(100)), SmallLimits.TINY);
      endless.append(id(i + ""), pairs("a", "x".repeat(5000)), unlimited);
    }

    assertThat(stream.blockCount()).isEqualTo(3);
    assertThat(endless.blockCount()).isOne();
  }

  @Test
  void delete_ofAllEntriesOfABlock_dropsIt() {
    fill(8);
    for (int i = 1; i <= 4; i++) {
      assertThat(stream.delete(id(i + ""))).isTrue();
      assertThat(stream.delete(id(i + ""))).isFalse();
    }

    assertThat(stream.blockCount()).isOne();
    assertThat(stream.firstId()).isEqualTo(id("5"));
    assertThat(stream.maxDeletedId()).isEqualTo(id("4"));
    assertThat(stream.lastId()).isEqualTo(id("8"));
    assertThat(stream.entry(id("3"))).isNull();
    assertThat(stream.contains(id("5"))).isTrue();
  }

  @Test
  void trim_toALength_removesWithinABlock() {
    fill(10);

    assertThat(stream.trim(Trimming.toLength(3))).isEqualTo(7);
    assertThat(ids(stream)).containsExactly("8-0", "9-0", "10-0");
    assertThat(stream.firstId()).isEqualTo(id("8"));
    assertThat(stream.maxDeletedId()).isEqualTo(StreamId.MIN);
    assertThat(stream.trim(Trimming.toLength(3))).isZero();
    assertThat(stream.trim(Trimming.toLength(0))).isEqualTo(3);
    assertThat(stream.blockCount()).isZero();
    assertThat(stream.firstId()).isEqualTo(StreamId.MIN);
  }

  @Test
  void trim_belowAnId_keepsThatId() {
    fill(10);
    stream.delete(id("6"));

    assertThat(stream.trim(Trimming.below(id("7")))).isEqualTo(5);
    assertThat(ids(stream)).containsExactly("7-0", "8-0", "9-0", "10-0");
  }

  @Test
  void trimBlocks_dropsWholeBlocks_upToItsLimit() {
    fill(16);

    assertThat(stream.trimBlocks(Trimming.toLength(13), Long.MAX_VALUE)).isZero();
    assertThat(stream.trimBlocks(Trimming.toLength(1), 3)).isZero();
    assertThat(stream.trimBlocks(Trimming.toLength(1), 7)).isEqualTo(4);
    assertThat(stream.trimBlocks(Trimming.below(id("12")), Long.MAX_VALUE)).isEqualTo(4);
    assertThat(stream.firstId()).isEqualTo(id("9"));
  }

  @Test
  void restoredBlocks_makeTheSameStream() {
    fill(10);
    stream.delete(id("2"));
    StreamValue restored = new StreamValue();
    stream.forEachBlock(
        block -> assertThat(restored.appendBlock(block.masterId(), reread(block))).isTrue());
    restored.setCounters(stream.lastId(), stream.entriesAdded(), stream.maxDeletedId());

    assertThat(entries(restored, Direction.FORWARD)).isEqualTo(entries(stream, Direction.FORWARD));
    assertThat(restored.length()).isEqualTo(9);
    assertThat(restored.firstId()).isEqualTo(id("1"));
    assertThat(restored.appendBlock(id("9"), listpack("1 0 1 f 0 2 0 0 1 4"))).isFalse();
  }

  @Test
  void restoredBlock_thatIsNone_isRefused() {
    for (String elements :
        List.of(
            "",
            "1",
            "1 0 1 f",
            "1 0 1 f 0",
            "1 0 1 f x 2 0 0 1 4",
            "1 0 1 f 1 2 0 0 1 4",
            "1 0 1 f 0 2 0 0 1 5",
            "1 0 1 f 0 2 0 x 1 4",
            "2 0 1 f 0 2 0 0 1 4",
            "1 -1 1 f 0 2 0 0 1 4",
            "0 0 1 f 0 2 0 0 1 4",
            "1 0 9223372036854775807 f 0 2 0 0 1 4",
            "1 0 1 f 0 0 0 0 1 f v 5",
            "1 0 1 f 0 0 0 0 99 f v 6",
            "1 0 1 f 0 2 0 0 1 4 0")) {
      assertThat(stream.appendBlock(id("1"), listpack(elements))).as(elements).isFalse();
    }
    assertThat(stream.appendBlock(id("1"), listpack("1 0 1 f 0 0 0 0 1 g v 6"))).isTrue();
    assertThat(entries(stream, Direction.FORWARD)).containsExactly("1-0 [g, v]");
  }

  @Test
  void copy_isIndependent() {
    fill(6);
    ConsumerGroup group = stream.createGroup(bytes("g"), StreamId.MIN, 0);
    group.read(group.createConsumer(bytes("c"), 5), 2, 6);
    StreamValue copy = stream.copy();
    stream.delete(id("1"));
    add(stream, "7", "a", "1");
    group.acknowledge(id("1"));
    stream.removeGroup(bytes("g"));

    ConsumerGroup copied = copy.group(bytes("g"));
    assertThat(ids(copy)).containsExactly("1-0", "2-0", "3-0", "4-0", "5-0", "6-0");
    assertThat(copy.lastId()).isEqualTo(id("6"));
    assertThat(copied.pendingCount()).isEqualTo(2);
    assertThat(copied.lastDelivered()).isEqualTo(id("2"));
    assertThat(copied.entriesRead()).isEqualTo(2);
    assertThat(copied.consumer(bytes("c")).activeAtMillis()).isEqualTo(6);
    assertThat(copied.consumer(bytes("c")).pending()).hasSize(2);
  }

  @Test
  void heapBytes_ofAStreamThatLostEverything_areThoseOfANewOne() {
    long empty = stream.heapBytes();
    fill(5000);
    ConsumerGroup group = stream.createGroup(bytes("g"), StreamId.MIN, 0);
    StreamConsumer consumer = group.createConsumer(bytes("c"), 5);
    group.read(consumer, 100, 6);
    group.acknowledge(id("7"));
    assertThat(stream.heapBytes()).isGreaterThan(5000 * 10);

    group.removeConsumer(consumer);
    stream.removeGroup(bytes("g"));
    stream.trim(Trimming.toLength(0));
    assertThat(stream.heapBytes()).isBetween(empty, empty + 16);
  }

  private void fill(int count) {
    for (int i = 1; i <= count; i++) {
      add(stream, i + "-0", "a", "1");
    }
  }

  static void add(StreamValue stream, String id, String... fieldsAndValues) {
    stream.append(id(id), pairs(fieldsAndValues), SmallLimits.TINY);
  }

  static List<byte[]> pairs(String... fieldsAndValues) {
    return Arrays.stream(fieldsAndValues).map(StreamIdParserTest::bytes).toList();
  }

  static List<String> entries(StreamValue stream, Direction direction) {
    List<String> entries = new ArrayList<>();
    stream
        .range(StreamId.MIN, StreamId.MAX, direction)
        .forEachRemaining(entry -> entries.add(text(entry)));
    return entries;
  }

  static String text(StreamEntry entry) {
    return entry.id()
        + " "
        + entry.fieldsAndValues().stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
  }

  private static List<String> ids(StreamValue stream) {
    List<String> ids = new ArrayList<>();
    stream
        .range(StreamId.MIN, StreamId.MAX, Direction.FORWARD)
        .forEachRemaining(entry -> ids.add(entry.id().toString()));
    return ids;
  }

  private static Listpack reread(StreamBlock block) {
    return Listpack.read(block.listpack().toBytes());
  }

  private static Listpack listpack(String elements) {
    Listpack pack = new Listpack();
    if (!elements.isEmpty()) {
      for (String element : elements.split(" ")) {
        pack.append(bytes(element));
      }
    }
    return pack;
  }
}
