package io.larder.value;

/** The type of what a key holds, with the name that Redis's {@code TYPE} answers. */
public enum ValueType {
  STRING("string"),
  LIST("list"),
  SET("set"),
  SORTED_SET("zset"),
  HASH("hash"),
  STREAM("stream");

  private final String redisName;

  ValueType(String redisName) {
    this.redisName = redisName;
  }

  /** The name that {@code TYPE} and {@code SCAN TYPE} use. */
  public String redisName() {
    return redisName;
  }
}
