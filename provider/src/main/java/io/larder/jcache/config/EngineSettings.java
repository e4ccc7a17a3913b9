package io.larder.jcache.config;

/**
 * The settings of a manager's engine.
 *
 * @param backgroundExpiry whether a background thread deletes expired entries that nobody asks for,
 *     while there are deadlines
 */
public record EngineSettings(boolean backgroundExpiry) {

  /** What holds without a file. */
  public static final EngineSettings DEFAULTS = new EngineSettings(true);
}
