package io.larder.server.state;

import io.larder.engine.KeyspaceEngine;
import java.lang.module.ModuleDescriptor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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

  /** Larder's own version as the jar names it; {@code development} if it runs from classes. */
  public static String larderVersion() {
    @Nullable String fromManifest = Identity.class.getPackage().getImplementationVersion();
    if (fromManifest != null) {
      return fromManifest;
    }
    ModuleDescriptor module = Identity.class.getModule().getDescriptor();
    return module == null ? "development" : module.rawVersion().orElse("development");
  }

  private static String digits(RandomGenerator random) {
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < DIGITS; i++) {
      digits.append(Character.forDigit(random.nextInt(16), 16));
    }
    return digits.toString();
  }
}
