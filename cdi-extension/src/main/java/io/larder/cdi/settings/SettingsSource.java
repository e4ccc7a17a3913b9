package io.larder.cdi.settings;

import org.jspecify.annotations.Nullable;

/** Where the values of settings come from. */
@FunctionalInterface
public interface SettingsSource {

  /** Returns the value of a property; {@code null} if it has none. */
  @Nullable String value(String property);
}
