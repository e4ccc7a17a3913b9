package io.larder.value.hash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Does the same random things to a hash and to maps, and compares after each of them. */
final class HashProgram {

  private final Random random;
  private final EncodingLimits limits;
  private final int fieldCount;
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, Long> deadlines = new HashMap<>();
  private HashValue hash = HashValue.empty();

  HashProgram(long seed, EncodingLimits limits, int fieldCount) {
    this.random = new Random(seed);
    this.limits = limits;
    this.fieldCount = fieldCount;
  }

  HashValue run(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
      if (i % 16 == 0) {
        compareAll();
      }
    }
    compareAll();
    return hash;
  }

  private void step() {
    String field = "f" + random.nextInt(fieldCount);
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> set(field);
      case 3 -> update(field);
      case 4, 5 -> expireAt(field);
      case 6 -> delete(field);
      case 7 -> persist(field);
      default -> expireDue();
    }
    compare(field);
  }

  private void set(String field) {
    String value = value();
    int before = hash.size();
    hash = hash.set(bytes(field), bytes(value), limits);
    assertThat(hash.size() > before).isEqualTo(values.put(field, value) == null);
    deadlines.remove(field);
  }

  private void update(String field) {
    String value = value();
    hash = hash.update(bytes(field), bytes(value), limits);
    values.put(field, value);
  }

  private void expireAt(String field) {
    if (values.containsKey(field)) {
      long deadline = 1 + random.nextInt(1000);
      hash = hash.expireAt(bytes(field), deadline);
      deadlines.put(field, deadline);
    }
  }

  private void delete(String field) {
    assertThat(hash.delete(bytes(field))).isEqualTo(values.remove(field) != null);
    deadlines.remove(field);
  }

  private void persist(String field) {
    assertThat(hash.persist(bytes(field))).isEqualTo(deadlines.remove(field) != null);
  }

  private void expireDue() {
    long now = random.nextInt(200);
    List<String> expired = new ArrayList<>();
    long[] last = {0};
    int most = random.nextInt(4) == 0 ? random.nextInt(5) : Integer.MAX_VALUE;
    long due = deadlines.values().stream().filter(deadline -> deadline <= now).count();
    hash.expireDue(
        now,
        most,
        field -> {
          String name = new String(field, ISO_8859_1);
          assertThat(deadlines.get(name)).isBetween(last[0], now);
          last[0] = deadlines.get(name);
          expired.add(name);
        });
    assertThat(expired).hasSize((int) Math.min(due, most));
    for (String field : expired) {
      values.remove(field);
      deadlines.remove(field);
    }
  }

  private String value() {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> Integer.toString(random.nextInt());
      case 2 -> "v".repeat(random.nextInt(random.nextInt(20) == 0 ? 300 : 8));
      default -> Integer.toString(random.nextInt(10));
    };
  }

  private void compare(String field) {
    byte[] name = bytes(field);
    String value = values.get(field);
    assertThat(hash.get(name)).isEqualTo(value == null ? null : bytes(value));
    assertThat(hash.contains(name)).isEqualTo(value != null);
    assertThat(hash.valueLength(name)).isEqualTo(value == null ? 0 : value.length());
    assertThat(hash.deadline(name)).isEqualTo(deadlines.getOrDefault(field, HashValue.NO_DEADLINE));
    assertThat(hash.size()).isEqualTo(values.size());
    assertThat(hash.nextDeadline())
        .isEqualTo(
            deadlines.values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(HashValue.NO_DEADLINE));
  }

  private void compareAll() {
    assertThat(content(hash)).isEqualTo(values);
    assertThat(hash.isEmpty()).isEqualTo(values.isEmpty());
    HashValue copy = hash.copy();
    assertThat(content(copy)).isEqualTo(values);
    assertThat(copy.encoding()).isEqualTo(hash.encoding());
    copy.expireDue(Long.MAX_VALUE - 1, Integer.MAX_VALUE, field -> {});
    assertThat(copy.size()).isEqualTo(values.size() - deadlines.size());
  }

  static Map<String, String> content(HashValue hash) {
    Map<String, String> content = new TreeMap<>();
    hash.forEach(
        (field, value) ->
            assertThat(content.put(new String(field, ISO_8859_1), new String(value, ISO_8859_1)))
                .as("a field comes once")
                .isNull());
    return content;
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
