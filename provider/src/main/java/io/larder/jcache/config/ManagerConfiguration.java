package io.larder.jcache.config;

import io.larder.jcache.LarderConfiguration;
import java.util.Set;
import javax.cache.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says: the caches to make when the manager opens, templates for others,
 * and the engine.
 */
public final class ManagerConfiguration {

  /** No file: no caches, no templates, the engine's defaults. */
  public static final ManagerConfiguration EMPTY = new ManagerConfiguration();

  private ManagerConfiguration() {}

  /**
   * The caches that are named without a pattern, in the order of their names: made when the manager
   * opens.
   */
  public Set<String> cacheNames() {
    return Set.of();
  }

  /**
   * The configuration for a cache of this name: its own section, else the most specific template
   * that matches; null when there is neither.
   */
  public @Nullable LarderConfiguration<?, ?> forCache(String name) {
    return null;
  }

  /**
   * The whole configuration of a cache that is made with {@code asked}: what that does not say is
   * taken from {@link #forCache}.
   */
  public <K, V> LarderConfiguration<K, V> complete(String name, Configuration<K, V> asked) {
    return LarderConfiguration.copyOf(asked);
  }

  /** The engine's settings. */
  public EngineSettings engine() {
    return EngineSettings.DEFAULTS;
  }

  /**
   * Where the configuration came from, for messages: a file and its place, or {@code "no
   * configuration file"}.
   */
  public String origin() {
    return "no configuration file";
  }
}
