package io.larder.server;

import io.larder.server.state.Identity;

/** Which Larder this is. */
final class Version {

  /** Whose behaviour it has. */
  static final String OF_REDIS = Identity.REDIS_VERSION;

  private Version() {}

  /** The version as the jar names it; {@code development} if it runs from classes. */
  static String text() {
    return Identity.larderVersion();
  }
}
