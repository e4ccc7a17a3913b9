package io.larder.value.hash;

import static io.larder.value.hash.HashProgram.bytes;
import static io.larder.value.hash.HashProgram.content;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashValueTest {

  /** The forms, each made of so many fields {@code f0}, {@code f1} and so on. */
  enum Form {
    PACKED("listpack"),
    TIMED_PACKED("listpackex"),
    LARGE("hashtable");

    private final String encoding;

    Form(String encoding) {
      this.encoding = encoding;
    }

    HashValue of(int fields) {
      HashValue hash = HashValue.empty();
      for (int i = 0; i < fields; i++) {
        hash = hash.set(bytes("f" + i), bytes("v" + i), EncodingLimits.DEFAULTS);
      }
      hash =
          switch (this) {
            case PACKED -> hash;
            case TIMED_PACKED -> hash.withDeadlines();
            case LARGE -> hash.expecting(513, EncodingLimits.DEFAULTS);
          };
      assertThat(hash.encoding()).isEqualTo(encoding);
      return hash;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomProgram_withTinyLimits_agreesWithMaps(long seed) {
    new HashProgram(seed, SmallLimits.TINY, 12).run(1_500);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void randomProgram_withDefaultLimits_agreesWithMaps(long seed) {
    new HashProgram(seed, EncodingLimits.DEFAULTS, 40).run(2_000);
    new HashProgram(seed, EncodingLimits.DEFAULTS, 600).run(3_000);
  }

  @Test
  void empty_hasNothing() {
    HashValue hash = HashValue.empty();

    assertThat(hash.type()).isEqualTo(ValueType.HASH);
    assertThat(hash.isEmpty()).isTrue();
    assertThat(hash.get(bytes("f"))).isNull();
    hash.random(new Random(1), (field, value) -> assertThat(field).isNull());
  }

  @Test
  void set_ofMoreFieldsThanThePackedFormHolds_makesItLarge() {
    HashValue full = Form.PACKED.of(512);

    assertThat(full.set(bytes("f0"), bytes("w"), EncodingLimits.DEFAULTS).encoding())
        .isEqualTo("listpack");
    assertThat(full.set(bytes("f512"), bytes("w"), EncodingLimits.DEFAULTS).encoding())
        .isEqualTo("hashtable");
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"PACKED", "TIMED_PACKED"})
  void set_ofLongFieldOrValue_makesItLarge(Form form) {
    byte[] longest = bytes("x".repeat(64));
    byte[] longer = bytes("x".repeat(65));

    assertThat(form.of(2).set(longest, longest, EncodingLimits.DEFAULTS).encoding())
        .isEqualTo(form.encoding);
    assertThat(form.of(2).set(longer, bytes(""), EncodingLimits.DEFAULTS).encoding())
        .isEqualTo("hashtable");
    assertThat(form.of(2).set(bytes("f"), longer, EncodingLimits.DEFAULTS).encoding())
        .isEqualTo("hashtable");
  }

  @Test
  void delete_fromLargeForm_keepsIt() {
    HashValue hash = Form.LARGE.of(3);

    hash.delete(bytes("f0"));

    assertThat(hash.encoding()).isEqualTo("hashtable");
    assertThat(content(hash)).isEqualTo(Map.of("f1", "v1", "f2", "v2"));
  }

  @Test
  void forEach_ofPackedForm_keepsTheOrderInWhichFieldsCame() {
    assertThat(fields(Form.PACKED.of(4))).containsExactly("f0", "f1", "f2", "f3");
  }

  @Test
  void forEach_ofTimedPackedForm_beginsWithTheEarliestDeadline() {
    HashValue hash = Form.TIMED_PACKED.of(5);
    hash.expireAt(bytes("f1"), 300);
    hash.expireAt(bytes("f3"), 100);
    hash.expireAt(bytes("f4"), 200);

    assertThat(fields(hash)).containsExactly("f3", "f4", "f1", "f0", "f2");

    hash.persist(bytes("f4"));
    hash.set(bytes("f3"), bytes("w"), EncodingLimits.DEFAULTS);

    assertThat(fields(hash)).containsExactly("f1", "f0", "f2", "f4", "f3");
  }

  @Test
  void expireAt_ofPackedForm_givesTheFormWithDeadlines() {
    HashValue hash = Form.PACKED.of(2).expireAt(bytes("f1"), 5);

    assertThat(hash.encoding()).isEqualTo("listpackex");
    assertThat(hash.nextDeadline()).isEqualTo(5);
    assertThat(hash.deadline(bytes("f0"))).isEqualTo(HashValue.NO_DEADLINE);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void set_ofFieldWithDeadline_dropsIt_butUpdateKeepsIt(Form form) {
    HashValue hash = form.of(3).expireAt(bytes("f1"), 5).expireAt(bytes("f2"), 6);

    hash = hash.set(bytes("f1"), bytes("w"), EncodingLimits.DEFAULTS);
    hash = hash.update(bytes("f2"), bytes("w"), EncodingLimits.DEFAULTS);

    assertThat(hash.deadline(bytes("f1"))).isEqualTo(HashValue.NO_DEADLINE);
    assertThat(hash.deadline(bytes("f2"))).isEqualTo(6);
    assertThat(hash.nextDeadline()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void set_ofAValueAsLongAsTheLast_changesNeitherWhatWasReadNorACopy(Form form) {
    HashValue hash = form.of(2).expireAt(bytes("f1"), 5);
    HashValue copy = hash.copy();
    byte[] read = hash.get(bytes("f0"));

    hash = hash.set(bytes("f0"), bytes("w0"), EncodingLimits.DEFAULTS);
    hash = hash.set(bytes("f1"), bytes("w1"), EncodingLimits.DEFAULTS);

    assertThat(hash.get(bytes("f0"))).isEqualTo(bytes("w0"));
    assertThat(hash.get(bytes("f1"))).isEqualTo(bytes("w1"));
    assertThat(hash.deadline(bytes("f1"))).isEqualTo(HashValue.NO_DEADLINE);
    assertThat(read).isEqualTo(bytes("v0"));
    assertThat(copy.get(bytes("f0"))).isEqualTo(bytes("v0"));
    assertThat(copy.deadline(bytes("f1"))).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void expireDue_removesFieldsUpToTheInstant(Form form) {
    HashValue hash = form.of(4).expireAt(bytes("f0"), 9).expireAt(bytes("f1"), 10);
    hash.expireAt(bytes("f2"), 11);
    List<String> expired = new ArrayList<>();

    hash.expireDue(10, 100, field -> expired.add(new String(field, ISO_8859_1)));

    assertThat(expired).containsExactly("f0", "f1");
    assertThat(content(hash).keySet()).containsExactly("f2", "f3");
    assertThat(hash.nextDeadline()).isEqualTo(11);
  }

  @Test
  void deadlines_outliveTheChangeToTheLargeForm() {
    HashValue hash = Form.TIMED_PACKED.of(3).expireAt(bytes("f1"), 7);

    HashValue large = hash.set(bytes("long"), bytes("x".repeat(65)), EncodingLimits.DEFAULTS);

    assertThat(large.encoding()).isEqualTo("hashtable");
    assertThat(large.deadline(bytes("f1"))).isEqualTo(7);
    assertThat(large.nextDeadline()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void expireAt_ofAbsentFieldOrImpossibleInstant_isRefused(Form form) {
    HashValue hash = form.of(2);

    assertThatIllegalArgumentException().isThrownBy(() -> hash.expireAt(bytes("no"), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> hash.expireAt(bytes("f0"), -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hash.expireAt(bytes("f0"), HashValue.NO_DEADLINE));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void random_drawsEveryFieldAboutAsOften(Form form) {
    HashValue hash = form.of(10);
    Random random = new Random(99);
    Map<String, Integer> counts = new HashMap<>();

    for (int i = 0; i < 5_000; i++) {
      hash.random(random, (field, value) -> counts.merge(text(field), 1, Integer::sum));
    }
    hash.draw(5_000, random, (field, value) -> counts.merge(text(field), 1, Integer::sum));

    assertThat(counts).hasSize(10);
    assertThat(counts.values()).allMatch(count -> count > 850 && count < 1_150);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void sample_drawsDifferentFieldsAndEachAboutAsOften(Form form) {
    HashValue hash = form.of(20);
    Random random = new Random(98);
    Map<String, Integer> counts = new HashMap<>();

    for (int count : new int[] {1, 3, 5, 6, 10, 19}) {
      for (int i = 0; i < 500; i++) {
        Set<String> drawn = new HashSet<>();
        hash.sample(
            count,
            random,
            (field, value) -> {
              assertThat(text(value)).isEqualTo(text(field).replace('f', 'v'));
              drawn.add(text(field));
            });
        assertThat(drawn).hasSize(count);
        drawn.forEach(field -> counts.merge(field, 1, Integer::sum));
      }
    }
    assertThat(counts.values()).hasSize(20).allMatch(count -> count > 1_000 && count < 1_200);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void sample_ofMoreThanThereAre_visitsAll(Form form) {
    Set<String> drawn = new TreeSet<>();

    form.of(3).sample(Long.MAX_VALUE, new Random(1), (field, value) -> drawn.add(text(field)));

    assertThat(drawn).containsExactly("f0", "f1", "f2");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void scan_visitsEveryField(Form form) {
    HashValue hash = form.of(100);
    Set<String> seen = new HashSet<>();
    long cursor = 0;
    do {
      cursor = hash.scan(cursor, 7, (field, value) -> seen.add(text(field)));
    } while (cursor != 0);

    assertThat(seen).hasSize(100);
  }

  @Test
  void largeForm_takesFieldsOfAllLengthsWithAndWithoutDeadlines() {
    HashValue hash = Form.LARGE.of(0);
    for (int length : new int[] {0, 1, 62, 63, 64, 65, 127, 128, 8_191, 8_192, 70_000}) {
      byte[] field = bytes("k".repeat(length));
      hash.set(field, bytes("v".repeat(length)), EncodingLimits.DEFAULTS);
      assertThat(hash.valueLength(field)).isEqualTo(length);
      hash.expireAt(field, 1L << 40);
      assertThat(hash.get(field)).isEqualTo(bytes("v".repeat(length)));
      assertThat(hash.deadline(field)).isEqualTo(1L << 40);
    }
    assertThat(hash.size()).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void heapBytes_growAndShrinkWithTheContent(Form form) {
    HashValue hash = form.of(100);
    long full = hash.heapBytes();
    for (int i = 0; i < 100; i++) {
      hash.delete(bytes("f" + i));
    }

    assertThat(full).isBetween(100 * 6L, 100 * 100L);
    assertThat(hash.heapBytes()).isLessThan(full / 4);
  }

  private static List<String> fields(HashValue hash) {
    List<String> fields = new ArrayList<>();
    hash.forEach((field, value) -> fields.add(text(field)));
    return fields;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
