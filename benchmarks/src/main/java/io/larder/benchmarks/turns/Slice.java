package io.larder.benchmarks.turns;

import java.time.Duration;

/**
 * A piece of work, as the JVM of a contestant is asked for it.
 *
 * @param time how much processor time each of the threads may take
 */
record Slice(String operation, int threads, Duration time) {

  String written() {
    return threads + " " + time.toMillis() + " " + operation;
  }

  static Slice read(String written) {
    String[] parts = written.split(" ", 3);
    return new Slice(
        parts[2], Integer.parseInt(parts[0]), Duration.ofMillis(Long.parseLong(parts[1])));
  }
}
