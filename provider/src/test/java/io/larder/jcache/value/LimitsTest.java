package io.larder.jcache.value;

import static io.larder.jcache.value.CodecForm.LOADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.larder.jcache.value.JavaCodec.Limits;
import io.larder.testkit.AllocatedBytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.cache.CacheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds on what bytes may make of themselves: length, depth, and announced sizes. */
@ParameterizedClass
@EnumSource(CodecForm.class)
class LimitsTest {

  /** What decoding may allocate for a value of a few hundred bytes: buffers and descriptions. */
  private static final long FEW_BYTES = 1 << 20;

  @Parameter CodecForm form;

  private static JavaCodec limited(int maxBytes, int maxDepth) {
    return new JavaCodec(Set.of(), CodecForm.SAMPLES, new Limits(maxBytes, maxDepth));
  }

  private static void assertRefused(JavaCodec codec, byte[] bytes, String because) {
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> codec.decode(bytes, LOADER))
        .withMessageContaining(because);
  }

  private static Object nested(int levels) {
    Object value = List.of();
    for (int i = 1; i < levels; i++) {
      value = Collections.singletonList(value);
    }
    return value;
  }

  // ---- bytes ----

  @Test
  void bytes_upToTheLimit_areDecoded_andNoMore() {
    byte[] bytes = form.codec().encode(new ArrayList<>(List.of("some text")));

    assertThat(limited(bytes.length, 9).decode(bytes, LOADER)).isEqualTo(List.of("some text"));
    assertRefused(limited(bytes.length - 1, 9), bytes, "expected 1 to " + (bytes.length - 1));
    assertRefused(limited(9, 9), new byte[0], "0 bytes");
  }

  @Test
  void bytes_upToTheLimit_areEncoded_andNoMore() {
    for (Object value : List.of("x".repeat(50), new byte[50], new ArrayList<>(List.of(1, 2)))) {
      int length = new JavaCodec(Set.of(), List.of()).encode(value).length;

      assertThat(limited(length, 9).encode(value)).hasSize(length);
      assertThatExceptionOfType(CacheException.class)
          .isThrownBy(() -> limited(length - 1, 9).encode(value))
          .withMessageContaining(value.getClass().getName())
          .withMessageContaining("limit of " + (length - 1) + " bytes");
    }
  }

  @Test
  void limits_ofNothing_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0));
  }

  // ---- depth ----

  @Test
  void depth_upToTheLimit_isDecoded_andNoMore() {
    byte[] ten = form.codec().encode(nested(10));
    byte[] eleven = form.codec().encode(nested(11));

    assertThat(limited(10_000, 10).decode(ten, LOADER)).isEqualTo(nested(10));
    assertRefused(limited(10_000, 10), eleven, "deeper than 10 levels");
  }

  @Test
  void depth_ofAThousand_isTheUsualLimit() throws Exception {
    JavaCodec codec = form.codec();
    Object thousand = nested(1_000);

    inARoomyThread(
        () -> {
          assertThat(codec.decode(codec.encode(thousand), LOADER)).isEqualTo(thousand);
          assertRefused(codec, codec.encode(nested(1_001)), "deeper than 1000 levels");
          return null;
        });
  }

  @Test
  void depth_ofMoreThanTheStack_isACacheException() throws Exception {
    Object value = nested(100_000);
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> form.codec().encode(value))
        .withMessageContaining("nested too deep");

    byte[] bytes = inARoomyThread(() -> form.codec().encode(value));
    assertRefused(limited(Integer.MAX_VALUE, Integer.MAX_VALUE), bytes, "nested too deep");
  }

  /** What a call gives in a thread whose stack is not what limits it. */
  private static <T> T inARoomyThread(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    new Thread(null, task, "roomy", 1 << 30).start();
    return task.get(1, TimeUnit.MINUTES);
  }

  // ---- announced sizes ----

  /** Bytes that are changed to announce more than they hold. */
  private record Announced(String name, Object value, byte[] place, int distance) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Announced> announced() {
    byte[] end = {0x78, 0x70, 0, 0, 0, 3}; // end of the class's description, no superclass
    byte[] four = {0x77, 4}; // a block of four bytes
    byte[] eight = {0x77, 8};
    return Stream.of(
        new Announced("bytes", List.of(new byte[3], 1), end, 2),
        new Announced("longs", new long[3], end, 2),
        new Announced("objects", new Object[3], end, 2),
        new Announced("strings", new String[3], end, 2),
        new Announced("arrays", new int[3][], end, 2),
        new Announced("ArrayList", new ArrayList<>(List.of(1)), four, -4),
        new Announced("ArrayDeque", new ArrayDeque<>(List.of(1)), four, 2),
        new Announced("List.of", new Object[] {List.of(1, 2, 3)}, four, 2),
        new Announced("HashMap", new HashMap<>(Map.of(1, 2)), eight, 6),
        new Announced("LinkedHashMap", new LinkedHashMap<>(Map.of(1, 2)), eight, 6),
        new Announced("Hashtable", new Hashtable<>(Map.of(1, 2)), eight, 6),
        new Announced("HashSet", new HashSet<>(Set.of(1)), new byte[] {0x77, 12}, 10),
        new Announced("text", "x".repeat(70_000), new byte[] {0x7c, 0, 0, 0, 0}, 1));
  }

  @ParameterizedTest
  @MethodSource("announced")
  void size_thatTheBytesCannotHold_isRefused_andNothingIsAllocatedForIt(Announced announced) {
    JavaCodec codec = form.codec();
    byte[] honest = codec.encode(announced.value);
    assertThat(codec.decode(honest, LOADER)).isNotNull();

    for (int size : new int[] {Integer.MAX_VALUE, 1 << 30, 20_000_000, 20_000}) {
      byte[] bytes = Patched.number(honest, announced.place, announced.distance, size);
      long before = AllocatedBytes.ofThisThread();
      assertThatExceptionOfType(CacheException.class)
          .as("%d", size)
          .isThrownBy(() -> codec.decode(bytes, LOADER));
      assertThat(AllocatedBytes.ofThisThread() - before).as("%d", size).isLessThan(FEW_BYTES);
    }
  }

  @Test
  void sizesOfManyArrays_areCountedTogether() {
    Object[] arrays = IntStream.range(0, 100).mapToObj(i -> new Object[3]).toArray();
    byte[] honest = form.codec().encode(arrays);
    byte[] patched = honest.clone();
    for (int i = 0; i + 7 < patched.length; i++) {
      if (patched[i] == 0 && patched[i + 1] == 0 && patched[i + 2] == 0 && patched[i + 3] == 3) {
        patched[i + 2] = 2; // 515 elements: each alone is less than what the bytes could hold
      }
    }

    assertThat(patched).isNotEqualTo(honest);
    assertRefused(form.codec(), patched, "more array elements than its bytes can hold");
  }

  @Test
  void arrayOfPrimitives_costsItsWholeWidth() {
    byte[] end = {0x78, 0x70, 0, 0, 0, 3};
    for (Object array : List.of(new long[3], new double[3], new int[3], new char[3])) {
      byte[] bytes = Patched.number(form.codec().encode(array), end, 2, 999);

      assertRefused(form.codec(), bytes, "more array elements than its bytes can hold");
    }
  }

  @Test
  void arraysOfPrimitives_areDecoded_atTheirFullLength() {
    for (Object array : List.of(new byte[9_999], new char[9_999], new double[99_999])) {
      Object[] holder = {array, array.getClass()};

      assertThat(form.codec().decode(form.codec().encode(holder), LOADER)).isEqualTo(holder);
    }
  }

  @Test
  void hashTables_ofAnyLoadFactor_areDecoded() {
    Map<Integer, Integer> sparse = new HashMap<>(16, 0.01f);
    Set<Object> sparseSet = new HashSet<>(16, 0.01f);
    IntStream.range(0, 5_000).forEach(i -> sparse.put(i, i));
    IntStream.range(0, 5_000).forEach(sparseSet::add);

    assertThat(form.codec().decode(form.codec().encode(sparse), LOADER)).isEqualTo(sparse);
    assertThat(form.codec().decode(form.codec().encode(sparseSet), LOADER)).isEqualTo(sparseSet);
  }
}
