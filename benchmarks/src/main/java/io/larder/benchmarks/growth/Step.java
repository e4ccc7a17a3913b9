package io.larder.benchmarks.growth;

/** A call whose time should not depend on the number of entries. */
enum Step {
  GET("get"),
  PUT("put"),
  GET_AND_PUT("getAndPut"),
  REMOVE_AND_PUT("remove + put"),
  INVOKE("invoke"),
  COMMAND_GET("GET"),
  COMMAND_SET("SET");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether it is one of Redis's commands, in this process; the others are JCache's. */
  boolean isCommand() {
    return this == COMMAND_GET || this == COMMAND_SET;
  }
}
