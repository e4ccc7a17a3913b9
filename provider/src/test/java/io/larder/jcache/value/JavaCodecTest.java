package io.larder.jcache.value;

import static io.larder.jcache.value.CodecForm.LOADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.larder.jcache.value.Samples.Counted;
import io.larder.jcache.value.Samples.Extended;
import io.larder.jcache.value.Samples.Greeter;
import io.larder.jcache.value.Samples.Greeting;
import io.larder.jcache.value.Samples.Node;
import io.larder.jcache.value.Samples.NotSerializable;
import io.larder.jcache.value.Samples.Only;
import io.larder.jcache.value.Samples.Pair;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.cache.CacheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is encoded comes back, in both forms of the codec, and from the bytes of either. */
@ParameterizedClass
@EnumSource(CodecForm.class)
class JavaCodecTest {

  @Parameter CodecForm form;

  @SuppressWarnings("unchecked") // the codec gives back the class it was given
  private <T> T copy(T value) {
    JavaCodec codec = form.codec();
    return (T) codec.decode(codec.encode(value), LOADER);
  }

  // ---- every kind ----

  @ParameterizedTest
  @MethodSource("io.larder.jcache.value.SampleValues#all")
  void value_comesBackEqual_toACodecThatIsToldOfNoClass(Object value) {
    Object copy = copy(value);

    assertThat(copy.getClass()).isEqualTo(value.getClass());
    assertThat(Objects.deepEquals(copy, value)).as("%s", copy).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.larder.jcache.value.SampleValues#all")
  void value_isDecoded_byTheOtherForm(Object value) {
    byte[] bytes = form.codecOfSamples().encode(value);

    Object copy = form.other().codecOfSamples().decode(bytes, LOADER);

    assertThat(Objects.deepEquals(copy, value)).as("%s", copy).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.larder.jcache.value.SampleValues#all")
  void value_withinAnother_comesBackEqual(Object value) {
    Object[] holder = {new ArrayList<>(List.of(value)), Map.of("key", value)};

    Object[] copy = copy(holder);

    assertThat(Objects.deepEquals(((List<?>) copy[0]).get(0), value)).isTrue();
    assertThat(Objects.deepEquals(((Map<?, ?>) copy[1]).get("key"), value)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.larder.jcache.value.SampleValues#all")
  void bytes_areTheSame_forTheSameValue(Object value) {
    assertThat(form.codec().encode(value)).isEqualTo(form.codec().encode(value));
  }

  @Test
  void bytes_ofTheNamingForm_areFewer() {
    assumeThat(form).isEqualTo(CodecForm.NAMING);
    Object value = new Pair("left", new Extended());

    assertThat(form.codec().encode(value)).hasSizeLessThan(described(value).length * 2 / 3);
  }

  private static byte[] described(Object value) {
    return CodecForm.DESCRIBING.codec().encode(value);
  }

  // ---- copies ----

  @Test
  void copy_ofBytes_isNotTheOriginalNorTheEncoded() {
    JavaCodec codec = form.codec();
    byte[] value = {1, 2};
    byte[] encoded = codec.encode(value);
    byte[] copy = (byte[]) codec.decode(encoded, LOADER);
    value[0] = 9;
    copy[1] = 9;

    assertThat((byte[]) codec.decode(encoded, LOADER)).containsExactly(1, 2);
  }

  @Test
  void copy_ofAnObjectThatResolvesItself_isTheOnlyOne() {
    assertThat(copy(Only.ONE)).isSameAs(Only.ONE);
    assertThat(copy(new Pair(Only.ONE, 1)).left()).isSameAs(Only.ONE);
  }

  @Test
  void copy_ofAnObjectWhoseSuperclassIsNotSerializable_hasItsOwnFieldsOnly() {
    Extended value = new Extended();
    value.inherited = 100;
    value.own = 200;

    Extended copy = copy(value);

    assertThat(copy.own).isEqualTo(200);
    assertThat(copy.inherited).as("from its constructor").isEqualTo(7);
    assertThat(copy.forgotten).as("transient").isZero();
  }

  @Test
  void copy_ofASortedMap_keepsItsComparator() {
    TreeMap<String, Integer> byLength = new TreeMap<>(Samples.byLength());
    byLength.put("long", 4);
    byLength.put("of", 2);

    TreeMap<String, Integer> copy = copy(byLength);

    assertThat(copy.put("in", 3)).as("as long as 'of'").isEqualTo(2);
    assertThat(copy.keySet()).containsExactly("of", "long");
  }

  @Test
  void copy_ofAProxy_answers() {
    Greeter greeter =
        (Greeter)
            Proxy.newProxyInstance(LOADER, new Class<?>[] {Greeter.class}, new Greeting("hello"));

    Greeter copy = copy(greeter);

    assertThat(copy).isNotSameAs(greeter);
    assertThat(copy.greet("world")).isEqualTo("hello world");
    byte[] encoded = form.codecOfSamples().encode(greeter);
    Greeter elsewhere = (Greeter) form.other().codecOfSamples().decode(encoded, LOADER);
    assertThat(elsewhere.greet("you")).isEqualTo("hello you");
  }

  // ---- graphs ----

  @Test
  void graph_withACircleAndSharedParts_keepsItsShape() {
    Node root = new Node();
    Node left = new Counted(5, "shared");
    Node right = new Counted(6, left.value);
    root.others.addAll(List.of(left, right, left));
    left.others.add(root);
    right.others.add(right);

    Node copy = copy(root);

    assertThat(copy.others).hasSize(3);
    assertThat(copy.others.get(2)).isSameAs(copy.others.get(0)).isNotSameAs(left);
    assertThat(copy.others.get(0).others).containsExactly(copy);
    assertThat(copy.others.get(1).others.get(0)).isSameAs(copy.others.get(1));
    assertThat(copy.others.get(1).value).isSameAs(copy.others.get(0).value);
    assertThat(copy.others).extracting(node -> ((Counted) node).times()).containsExactly(5, 6, 5);
  }

  @Test
  void graph_thatHoldsItself_comesBack() {
    Object[] array = {null, "x"};
    array[0] = array;
    List<Object> list = new ArrayList<>();
    list.add(list);
    Map<Object, Object> map = new IdentityHashMap<>();
    map.put(map, array);

    assertThat(copy(array)[0]).isInstanceOf(Object[].class).isNotSameAs(array);
    List<Object> copyOfList = copy(list);
    assertThat(copyOfList.get(0)).isSameAs(copyOfList);
    Map<Object, Object> copyOfMap = copy(map);
    assertThat(copyOfMap.get(copyOfMap)).isInstanceOf(Object[].class);
  }

  @Test
  void graph_ofManyLevels_comesBack() {
    Object value = "core";
    for (int i = 0; i < 300; i++) {
      value = new Pair(value, i);
    }

    Object copy = copy(value);

    for (int i = 299; i >= 0; i--) {
      assertThat(((Pair) copy).right()).isEqualTo(i);
      copy = Objects.requireNonNull(((Pair) copy).left());
    }
    assertThat(copy).isEqualTo("core");
  }

  @Test
  void graph_ofManyElements_comesBack() {
    Object[] value = new Object[100_000];
    Arrays.setAll(value, i -> i % 3 == 0 ? null : i % 3 == 1 ? "same" : Integer.toString(i));

    assertThat(copy(value)).isEqualTo(value);
  }

  // ---- what cannot be encoded ----

  @Test
  void value_thatIsNotSerializable_isRefusedByItsName() {
    assertRefused(new NotSerializable(), NotSerializable.class.getName());
  }

  @Test
  void value_thatHoldsWhatIsNotSerializable_isRefusedByBothNames() {
    assertRefused(new Pair("left", new NotSerializable()), Pair.class.getName());
    assertRefused(new Pair("left", new NotSerializable()), NotSerializable.class.getName());
    assertRefused(new Object[] {new Thread()}, "java.lang.Thread");
  }

  private void assertRefused(Object value, String named) {
    JavaCodec codec = form.codec(Set.of(), List.of());
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> codec.encode(value))
        .withMessageContaining("cannot encode")
        .withMessageContaining(named)
        .withMessageContaining("is not serializable");
  }
}
