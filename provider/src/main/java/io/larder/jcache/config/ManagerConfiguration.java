package io.larder.jcache.config;

import io.larder.jcache.LarderConfiguration;
import io.larder.jcache.LarderConfigurationBuilder;
import io.larder.jcache.LarderConfigurationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.cache.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says: the caches to make when the manager opens, templates for others,
 * the engine, and the server. Immutable, thread-safe.
 */
public final class ManagerConfiguration {

  /** No file: no caches, no templates, the engine's defaults. */
  public static final ManagerConfiguration EMPTY =
      new ManagerConfiguration(
          "no configuration file", EngineSettings.DEFAULTS, null, new TreeMap<>(), new TreeMap<>());

  private final String origin;
  private final EngineSettings engine;
  private final @Nullable ServiceBlock server;
  private final Map<String, Section<LarderConfigurationBuilder<Object, Object>>> sections =
      new LinkedHashMap<>();
  private final Map<String, LarderConfiguration<?, ?>> caches = new LinkedHashMap<>();

  /** Most specific first. */
  private final SortedMap<NamePattern, Section<LarderConfigurationBuilder<Object, Object>>>
      templates;

  ManagerConfiguration(
      String origin,
      EngineSettings engine,
      @Nullable ServiceBlock server,
      SortedMap<String, Section<LarderConfigurationBuilder<Object, Object>>> own,
      SortedMap<NamePattern, Section<LarderConfigurationBuilder<Object, Object>>> templates) {
    this.origin = origin;
    this.engine = engine;
    this.server = server;
    this.templates = templates;
    for (var each : own.entrySet()) {
      var template = template(each.getKey());
      var section = template == null ? each.getValue() : each.getValue().over(template);
      sections.put(each.getKey(), section);
      caches.put(each.getKey(), CacheSettings.configuration(section));
    }
  }

  /**
   * The caches that the file names, in the order of their names: made when the manager opens. What
   * a cache's own section leaves open comes from the most specific template that matches.
   */
  public Map<String, LarderConfiguration<?, ?>> caches() {
    return Collections.unmodifiableMap(caches);
  }

  /**
   * The whole configuration of a cache that code creates.
   *
   * <p>A {@link LarderConfiguration} is whole already: no template touches it. Any other says what
   * JSR-107 can say; the section of this name, else the most specific template that matches, says
   * the rest: what lies beyond JSR-107, and what {@code asked} leaves at the standard's default.
   * The key and value types are those of {@code asked}; its listeners come before the file's.
   *
   * @throws LarderConfigurationException if both together contradict each other, or a type in the
   *     file is another; the message names file, line and key
   */
  public <K, V> LarderConfiguration<K, V> complete(String cacheName, Configuration<K, V> asked) {
    LarderConfiguration<K, V> copy = LarderConfiguration.copyOf(asked);
    if (asked instanceof LarderConfiguration) {
      return copy;
    }
    var own = sections.get(cacheName);
    var section = own == null ? template(cacheName) : own;
    return section == null ? copy : CacheSettings.completed(copy, section);
  }

  /** The engine's settings. */
  public EngineSettings engine() {
    return engine;
  }

  /** The server that is to run as long as the manager; null for none. */
  public @Nullable ServiceBlock server() {
    return server;
  }

  /**
   * Where the configuration came from, for messages: a file and its place, or {@code "no
   * configuration file"}.
   */
  public String origin() {
    return origin;
  }

  private @Nullable Section<LarderConfigurationBuilder<Object, Object>> template(String cacheName) {
    for (var template : templates.entrySet()) {
      if (template.getKey().matches(cacheName)) {
        return template.getValue();
      }
    }
    return null;
  }
}
