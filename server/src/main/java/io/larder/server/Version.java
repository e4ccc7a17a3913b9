package io.larder.server;

import org.jspecify.annotations.Nullable;

/** Which Larder this is. */
final class Version {

  /** Whose behaviour it has. */
  static final String OF_REDIS = "7.2.4";

  private Version() {}

  /** The version as the jar names it; {@code development} if it runs from classes. */
  static String text() {
    @Nullable String fromManifest = Version.class.getPackage().getImplementationVersion();
    if (fromManifest != null) {
      return fromManifest;
    }
    java.lang.module.ModuleDescriptor module = Version.class.getModule().getDescriptor();
    return module == null ? "development" : module.rawVersion().orElse("development");
  }
}
