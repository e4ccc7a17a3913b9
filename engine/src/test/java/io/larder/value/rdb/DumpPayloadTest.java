package io.larder.value.rdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.hash.HashValue;
import io.larder.value.packed.Listpack;
import io.larder.value.stream.StreamValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Payloads there and back, the forms of old and new files, and payloads that are refused. */
class DumpPayloadTest {

  private static final EncodingLimits LIMITS = EncodingLimits.DEFAULTS;

  @Test
  void everyValue_comesBack_withItsEncoding() throws MalformedRdbException {
    SampleValues samples = new SampleValues(new Random(1));
    for (int round = 0; round < 30; round++) {
      EncodingLimits limits = round % 2 == 0 ? SmallLimits.TINY : LIMITS;
      for (CollectionValue value : samples.oneOfEach(round * 9 + 5, limits)) {
        CollectionValue back = (CollectionValue) reread(DumpPayload.of(value), limits);

        assertThat(Contents.of(back)).isEqualTo(Contents.of(value));
        assertThat(back.encoding()).isEqualTo(value.encoding());
      }
    }
  }

  @Test
  void strings_comeBack() throws MalformedRdbException {
    for (String text : List.of("", "0", "-12345", "99999999999", "a", "ab".repeat(5_000))) {
      assertThat(reread(DumpPayload.of(bytes(text)), LIMITS)).isEqualTo(bytes(text));
    }
  }

  @Test
  void fieldDeadlines_comeBack_inBothEncodings() throws MalformedRdbException {
    SampleValues samples = new SampleValues(new Random(2));
    for (int size : List.of(1, 2, 100, 600)) {
      HashValue hash = samples.timedHash(size, LIMITS);
      byte[] payload = DumpPayload.of(hash);
      HashValue back = (HashValue) reread(payload, LIMITS);

      assertThat(payload[payload.length - 10]).isEqualTo((byte) 12);
      assertThat(payload[0]).isEqualTo((byte) (size < 512 ? 25 : 24));
      assertThat(Contents.of(back)).isEqualTo(Contents.of(hash));
      assertThat(Contents.deadlines(back)).isEqualTo(Contents.deadlines(hash));
      assertThat(back.encoding()).isEqualTo(hash.encoding());
    }
  }

  @Test
  void aLargeHashWithoutDeadlines_isWritten_asRedis7ReadsIt() {
    HashValue hash = new SampleValues(new Random(3)).hash(300, LIMITS);

    assertThat(DumpPayload.of(hash)[0]).isEqualTo((byte) RdbType.HASH.number());
  }

  @Test
  void anEmptyStream_comesBack() throws MalformedRdbException {
    assertThat(reread(DumpPayload.of(new StreamValue()), LIMITS)).isInstanceOf(StreamValue.class);
  }

  // ---- forms that are read but not written ----

  @Test
  void lists_ofOldForms_areRead() throws MalformedRdbException {
    List<String> expected = List.of("a", "12", "b");
    byte[] ziplist = Ziplists.of("a", 12L, "b");

    assertThat(read(RdbType.LIST, w -> strings(w, 3, "a", "12", "b"))).isEqualTo(expected);
    assertThat(read(RdbType.LIST_ZIPLIST, w -> w.string(ziplist))).isEqualTo(expected);
    assertThat(
            read(
                RdbType.LIST_OF_ZIPLISTS,
                w -> {
                  w.length(3);
                  w.string(Ziplists.of("a"));
                  w.string(Ziplists.of());
                  w.string(Ziplists.of(12L, "b"));
                }))
        .isEqualTo(expected);
  }

  @Test
  void lists_withNodesOfOneElement_areRead() throws MalformedRdbException {
    assertThat(
            read(
                RdbType.LIST_OF_LISTPACKS,
                w -> {
                  w.length(2);
                  w.length(1);
                  w.string(bytes("large"));
                  w.length(2);
                  w.string(listpack("a", "12"));
                }))
        .isEqualTo(List.of("large", "a", "12"));
  }

  @Test
  void sets_ofEveryForm_areRead() throws MalformedRdbException {
    assertThat(read(RdbType.SET, w -> strings(w, 2, "x", "7"))).isEqualTo(set("7", "x"));
    assertThat(read(RdbType.SET_LISTPACK, w -> w.string(listpack("x", "7"))))
        .isEqualTo(set("7", "x"));
    for (int width : List.of(2, 4, 8)) {
      assertThat(read(RdbType.SET_INTSET, w -> w.string(Ziplists.intset(width, -5, 0, 99))))
          .isEqualTo(set("-5", "0", "99"));
    }
  }

  @Test
  void hashes_ofOldForms_areRead() throws MalformedRdbException {
    TreeMap<String, String> expected = new TreeMap<>(Map.of("f", "1", "g", "w"));

    assertThat(read(RdbType.HASH, w -> strings(w, 2, "f", "1", "g", "w"))).isEqualTo(expected);
    assertThat(read(RdbType.HASH_ZIPLIST, w -> w.string(Ziplists.of("f", 1L, "g", "w"))))
        .isEqualTo(expected);
    assertThat(read(RdbType.HASH_ZIPMAP, w -> w.string(Ziplists.zipmap(2, "f", "1", "g", "w"))))
        .isEqualTo(expected);
  }

  @Test
  void sortedSets_ofOldForms_areRead() throws MalformedRdbException {
    TreeMap<String, String> expected = new TreeMap<>(Map.of("a", "1.5", "b", "-inf"));

    assertThat(
            read(RdbType.SORTED_SET_ZIPLIST, w -> w.string(Ziplists.of("b", "-inf", "a", "1.5"))))
        .isEqualTo(expected);
    assertThat(
            read(
                RdbType.SORTED_SET_ASCII,
                w -> {
                  w.length(2);
                  w.string(bytes("a"));
                  w.octet(3);
                  w.raw(bytes("1.5"));
                  w.string(bytes("b"));
                  w.octet(255);
                }))
        .isEqualTo(expected);
  }

  // ---- what is refused ----

  @Test
  void duplicates_areRefused() {
    assertRefused(RdbType.SET, w -> strings(w, 2, "x", "x"));
    assertRefused(RdbType.SET_LISTPACK, w -> w.string(listpack("x", "x")));
    assertRefused(RdbType.SET_INTSET, w -> w.string(Ziplists.intset(2, 1, 1)));
    assertRefused(RdbType.HASH, w -> strings(w, 2, "f", "1", "f", "2"));
    assertRefused(RdbType.HASH_LISTPACK, w -> w.string(listpack("f", "1", "f", "2")));
    assertRefused(RdbType.SORTED_SET_LISTPACK, w -> w.string(listpack("a", "1", "a", "2")));
  }

  @Test
  void unsortedIntegers_areRefused() {
    assertRefused(RdbType.SET_INTSET, w -> w.string(Ziplists.intset(2, 2, 1)));
  }

  @Test
  void emptyCollections_areRefused() {
    assertRefused(RdbType.LIST, w -> w.length(0));
    assertRefused(RdbType.SET_INTSET, w -> w.string(Ziplists.intset(2)));
    assertRefused(RdbType.HASH_LISTPACK, w -> w.string(listpack()));
    assertRefused(RdbType.LIST_OF_LISTPACKS, w -> w.length(0));
  }

  @Test
  void pairs_thatAreNotComplete_areRefused() {
    assertRefused(RdbType.HASH_LISTPACK, w -> w.string(listpack("f", "1", "g")));
    assertRefused(RdbType.SORTED_SET_LISTPACK, w -> w.string(listpack("a")));
    assertRefused(RdbType.HASH_ZIPLIST, w -> w.string(Ziplists.of("f")));
  }

  @Test
  void scores_thatAreNoNumbers_areRefused() {
    assertRefused(RdbType.SORTED_SET_LISTPACK, w -> w.string(listpack("a", "x")));
    assertRefused(RdbType.SORTED_SET_LISTPACK, w -> w.string(listpack("a", "nan")));
    assertRefused(
        RdbType.SORTED_SET,
        w -> {
          w.length(1);
          w.string(bytes("a"));
          w.binaryDouble(Double.NaN);
        });
  }

  @Test
  void announcedLengths_beyondTheBytes_areRefusedAtOnce() {
    for (RdbType type : List.of(RdbType.LIST, RdbType.SET, RdbType.HASH, RdbType.SORTED_SET)) {
      assertRefused(type, w -> w.length(Integer.MAX_VALUE));
      assertRefused(type, w -> w.length(1L << 60));
      assertRefused(type, w -> w.length(-1));
    }
  }

  @Test
  void unknownTypes_areRefused() {
    for (int number : List.of(6, 7, 8, 22, 23, 26, 255)) {
      RdbWriter writer = new RdbWriter();
      writer.octet(number);
      byte[] payload = DumpPayload.closed(writer, 10);

      assertThatThrownBy(() -> DumpPayload.read(payload, LIMITS))
          .hasMessageContaining("type " + number);
    }
  }

  private static void assertRefused(RdbType type, Consumer<RdbWriter> content) {
    assertThatThrownBy(() -> read(type, content)).isInstanceOf(MalformedRdbException.class);
  }

  private static Object read(RdbType type, Consumer<RdbWriter> content)
      throws MalformedRdbException {
    RdbWriter writer = new RdbWriter();
    writer.octet(type.number());
    content.accept(writer);
    return Contents.of(reread(DumpPayload.closed(writer, 10), LIMITS));
  }

  private static Object reread(byte[] payload, EncodingLimits limits) throws MalformedRdbException {
    assertThat(DumpPayload.isSound(payload)).isTrue();
    return DumpPayload.read(payload, limits);
  }

  private static void strings(RdbWriter writer, int count, String... strings) {
    writer.length(count);
    for (String string : strings) {
      writer.string(bytes(string));
    }
  }

  private static byte[] listpack(String... elements) {
    Listpack pack = new Listpack();
    for (String element : elements) {
      pack.append(bytes(element));
    }
    return pack.toBytes();
  }

  private static TreeSet<String> set(String... members) {
    return new TreeSet<>(new ArrayList<>(List.of(members)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
