package io.larder.jcache.config;

import java.util.List;

/**
 * The settings of a manager's engine.
 *
 * @param backgroundExpiry whether a background thread deletes expired entries that nobody asks for,
 *     while there are deadlines
 */
public record EngineSettings(boolean backgroundExpiry) {

  /** What holds without a file. */
  public static final EngineSettings DEFAULTS = new EngineSettings(true);

  /** What a file may set; made when there is a file. */
  static SettingTable<EngineSettings> table() {
    return new SettingTable<>(
        "a block of settings such as { background-expiry = true }",
        List.of(
            Setting.row(
                "background-expiry",
                Shape.BOOLEAN,
                "true",
                "Whether a background thread deletes expired entries that nobody asks for;"
                    + " without it they stay invisible in memory until they are touched.",
                (settings, on) -> new EngineSettings(on))));
  }
}
