package io.larder.benchmarks.heap;

/** What the entries are made of; each is made anew, so nothing is shared. */
enum Kept {
  /** Keys of 16 characters, values of 100. */
  STRINGS("String 16 → String 100", String.class, String.class) {
    @Override
    Object key(int number) {
      return "custome" + (FIRST + number);
    }

    @Override
    Object value(int number) {
      return PADDING + (FIRST + number);
    }
  },
  /** Boxed numbers and a small immutable object. */
  OBJECTS("Long → object", Long.class, Point.class) {
    @Override
    Object key(int number) {
      return (long) number + 1_000_000; // beyond the numbers that are boxed already
    }

    @Override
    Object value(int number) {
      return new Point(number, number);
    }
  };

  private static final int FIRST = 100_000_000; // nine digits each
  private static final String PADDING = "v".repeat(91);

  /** A value with two numbers. */
  record Point(int x, int y) implements java.io.Serializable {}

  private final String label;
  private final Class<?> keyType;
  private final Class<?> valueType;

  Kept(String label, Class<?> keyType, Class<?> valueType) {
    this.label = label;
    this.keyType = keyType;
    this.valueType = valueType;
  }

  abstract Object key(int number);

  abstract Object value(int number);

  String label() {
    return label;
  }

  @SuppressWarnings("unchecked") // the probes only pass keys and values on
  Class<Object> keyType() {
    return (Class<Object>) keyType;
  }

  @SuppressWarnings("unchecked") // as above
  Class<Object> valueType() {
    return (Class<Object>) valueType;
  }
}
