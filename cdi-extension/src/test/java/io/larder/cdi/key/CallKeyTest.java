package io.larder.cdi.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys beside {@code Arrays.deepEquals}, which says what they mean. */
class CallKeyTest {

  private static final int PARAMETER_LISTS = 300;

  /** Few different values, so that many pairs of keys are equal. */
  private static final class ParameterLists {

    private final Random random;

    ParameterLists(long seed) {
      this.random = new Random(seed);
    }

    @Nullable Object[] next() {
      @Nullable Object[] parameters = new Object[random.nextInt(3)];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = value(2);
      }
      return parameters;
    }

    private @Nullable Object value(int depth) {
      return switch (random.nextInt(depth == 0 ? 6 : 10)) {
        case 0 -> null;
        case 1 -> random.nextInt(2);
        case 2 -> (long) random.nextInt(2);
        case 3 -> "text" + random.nextInt(2);
        case 4 -> List.of(random.nextInt(2));
        case 5 -> random.nextBoolean();
        case 6 -> new int[] {random.nextInt(2)};
        case 7 -> new byte[] {(byte) random.nextInt(2)};
        case 8 -> new double[] {random.nextBoolean() ? 0.0 : -0.0};
        default -> {
          @Nullable Object[] nested = new Object[random.nextInt(3)];
          for (int i = 0; i < nested.length; i++) {
            nested[i] = value(depth - 1);
          }
          yield nested;
        }
      };
    }
  }

  private static List<@Nullable Object[]> lists(long seed) {
    ParameterLists lists = new ParameterLists(seed);
    List<@Nullable Object[]> made = new ArrayList<>();
    for (int i = 0; i < PARAMETER_LISTS; i++) {
      made.add(lists.next());
    }
    return made;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20260, 977})
  void keys_areEqual_whenTheirParametersAre(long seed) {
    List<@Nullable Object[]> lists = lists(seed);
    int equalPairs = 0;
    for (int i = 0; i < lists.size(); i++) {
      CallKey one = CallKey.of(lists.get(i));
      for (int j = i; j < lists.size(); j++) {
        CallKey other = CallKey.of(lists.get(j));
        boolean expected = Arrays.deepEquals(lists.get(i), lists.get(j));
        if (one.equals(other) != expected || other.equals(one) != expected) {
          throw new AssertionError(one + " and " + other + " should be equal: " + expected);
        }
        if (expected) {
          assertThat(one).hasSameHashCodeAs(other);
          equalPairs++;
        }
      }
    }
    assertThat(equalPairs).as("pairs that prove something").isGreaterThan(2 * PARAMETER_LISTS);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 4711})
  void key_thatWasSerialized_isTheSame(long seed) throws Exception {
    for (@Nullable Object[] parameters : lists(seed)) {
      CallKey key = CallKey.of(parameters);

      CallKey read = read(written(key));

      assertThat(read).isEqualTo(key).hasSameHashCodeAs(key).hasToString(key.toString());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 811})
  void key_startsWithAnother_whenItsFirstParametersAreTheOthers(long seed) {
    List<@Nullable Object[]> lists = lists(seed);
    for (int i = 0; i + 1 < lists.size(); i++) {
      @Nullable Object[] parameters = lists.get(i);
      @Nullable Object[] prefix = lists.get(i + 1);
      boolean expected =
          prefix.length <= parameters.length
              && Arrays.deepEquals(Arrays.copyOf(parameters, prefix.length), prefix);

      assertThat(CallKey.of(parameters).startsWith(CallKey.of(prefix)))
          .as(CallKey.of(parameters) + " starts with " + CallKey.of(prefix))
          .isEqualTo(expected);
      for (int length = 0; length <= parameters.length; length++) {
        assertThat(CallKey.of(parameters).startsWith(CallKey.of(Arrays.copyOf(parameters, length))))
            .isTrue();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 6)
  void key_hasItsParameters_inTheirOrder(long seed) {
    for (@Nullable Object[] parameters : lists(seed)) {
      assertThat(Arrays.deepEquals(CallKey.of(parameters).parameters().toArray(), parameters))
          .isTrue();
    }
  }

  @Test
  void array_changedAfterwards_leavesTheKeyAsItWas() {
    int[] numbers = {1, 2};
    Object[] nested = {"a", new String[] {"b"}};
    CallKey key = CallKey.of(numbers, nested);

    numbers[0] = 9;
    ((String[]) nested[1])[0] = "z";
    nested[0] = "z";

    assertThat(key).isEqualTo(CallKey.of(new int[] {1, 2}, new Object[] {"a", new String[] {"b"}}));
  }

  @Test
  void arraysOfAKey_areCopies_thatMayBeChanged() {
    CallKey key = CallKey.of(1, new int[] {1, 2});

    ((int[]) key.parameters().get(1))[0] = 9;

    assertThat(key).isEqualTo(CallKey.of(1, new int[] {1, 2}));
  }

  @Test
  void noParameters_areAKey() {
    assertThat(CallKey.of()).isEqualTo(CallKey.of()).hasToString("()");
  }

  @Test
  void key_isShown_asItsParameters() {
    assertThat(CallKey.of("978-3")).hasToString("(978-3)");
    assertThat(CallKey.of((Object) null)).hasToString("(null)");
    assertThat(CallKey.of("978-3", 2, null)).hasToString("(978-3, 2, null)");
    assertThat(CallKey.of(1, new int[] {2, 3})).hasToString("(1, [2, 3])");
  }

  @Test
  void parametersOfOtherTypes_areOtherKeys() {
    assertThat(CallKey.of(1)).isNotEqualTo(CallKey.of(1L)).isNotEqualTo(CallKey.of(1, 1));
    assertThat(CallKey.of(new int[] {1})).isNotEqualTo(CallKey.of(new long[] {1}));
    assertThat(CallKey.of((Object) new Object[] {1})).isNotEqualTo(CallKey.of(List.of(1)));
  }

  private static byte[] written(CallKey key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    return bytes.toByteArray();
  }

  private static CallKey read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (CallKey) in.readObject();
    }
  }
}
