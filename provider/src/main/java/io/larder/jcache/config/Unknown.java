package io.larder.jcache.config;

import io.larder.jcache.LarderConfigurationException;
import java.util.List;

/** The error about a key that nobody knows. */
final class Unknown {

  private Unknown() {}

  /** Says what is known, and what may have been meant. */
  static LarderConfigurationException key(Found found, List<String> known) {
    return found.error(
        "is unknown; expected one of "
            + String.join(", ", known)
            + Nearest.hint(found.name(), known)
            + (found.isBlock() ? " (a name with dots stands in quotes)" : ""));
  }
}
