package io.larder.server.state;

import io.larder.engine.KeyspaceEngine;
import java.util.random.RandomGenerator;

/**
 * Which run of which server this is.
 *
 * @param runId 40 hexadecimal digits, others at each start
 * @param replicationId 40 hexadecimal digits, which name the data's history
 * @param startedMillis when it was started, in epoch milliseconds
 */
public record Identity(String runId, String replicationId, long startedMillis) {

  /** The version of Redis whose behaviour this is. */
  public static final String REDIS_VERSION = "7.2.4";

  private static final int DIGITS = 40;

  static Identity choose(KeyspaceEngine engine) {
    RandomGenerator random = engine.random();
    return new Identity(digits(random), digits(random), engine.clock().millis());
  }

  /** Larder's own version; {@code unknown} unless it runs from its jar. */
  public static String larderVersion() {
    String version = Identity.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private static String digits(RandomGenerator random) {
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < DIGITS; i++) {
      digits.append(Character.forDigit(random.nextInt(16), 16));
    }
    return digits.toString();
  }
}
