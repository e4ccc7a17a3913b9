package io.larder.benchmarks.jcache;

import java.util.Arrays;

/** What is stored, and whether the cache keeps the object itself or a copy. */
public enum Store {
  /** Strings, kept as they are. */
  REFERENCE(String.class),
  /** Strings by value; a provider that knows them to be immutable need not copy. */
  STRINGS(String.class),
  /** Immutable records by value, with the same liberty. */
  RECORDS(Product.class),
  /** Mutable objects by value, which have to be copied on the way in and out. */
  OBJECTS(Basket.class);

  private static final int VALUES = 1 << 10;

  private final Class<?> valueType;

  Store(Class<?> valueType) {
    this.valueType = valueType;
  }

  /** Whether copies are kept and handed out. */
  public boolean isByValue() {
    return this != REFERENCE;
  }

  /** The type of the values. */
  @SuppressWarnings("unchecked") // the benchmark only passes the values on
  public Class<Object> valueType() {
    return (Class<Object>) valueType;
  }

  /** Some values; their number is a power of two. */
  public Object[] someValues() {
    Object[] values = new Object[VALUES];
    Arrays.setAll(values, this::value);
    return values;
  }

  private Object value(int number) {
    return switch (this) {
      case REFERENCE, STRINGS -> "value-" + number;
      case RECORDS -> Product.numbered(number);
      case OBJECTS -> Basket.numbered(number);
    };
  }
}
