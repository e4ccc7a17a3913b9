package io.larder.jcache.config;

import com.typesafe.config.Config;
import io.larder.jcache.LarderConfigurationBuilder;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a configuration file: {@code larder { caches {…}, templates {…}, engine {…}, server {…} }}.
 */
final class ManagerReader {

  private static final String ROOT = "larder";
  private static final String CACHES = "caches";
  private static final String TEMPLATES = "templates";
  private static final String ENGINE = "engine";
  private static final String SERVER = "server";
  private static final List<String> PARTS = List.of(CACHES, TEMPLATES, ENGINE, SERVER);

  private ManagerReader() {}

  static ManagerConfiguration read(URL url, ClassLoader loader) {
    Config config = ConfigFile.readWhole(url, loader);
    Found file = new Found(null, "", config.root(), loader);
    Map<String, Found> roots = known(file, List.of(ROOT));
    Map<String, Found> parts = roots.containsKey(ROOT) ? known(roots.get(ROOT), PARTS) : Map.of();
    SortedMap<NamePattern, Section<LarderConfigurationBuilder<Object, Object>>> templates =
        new TreeMap<>();
    if (parts.containsKey(TEMPLATES)) {
      sections(parts.get(TEMPLATES))
          .forEach((pattern, section) -> templates.put(new NamePattern(pattern), section));
    }
    return new ManagerConfiguration(
        ConfigFile.nameOf(url),
        parts.containsKey(ENGINE)
            ? EngineSettings.table().read(parts.get(ENGINE)).into(EngineSettings.DEFAULTS)
            : EngineSettings.DEFAULTS,
        parts.containsKey(SERVER) ? ServiceBlock.read(parts.get(SERVER)) : null,
        parts.containsKey(CACHES) ? caches(parts.get(CACHES)) : new TreeMap<>(),
        templates);
  }

  private static SortedMap<String, Section<LarderConfigurationBuilder<Object, Object>>> caches(
      Found block) {
    var caches = sections(block);
    for (var cache : caches.entrySet()) {
      if (cache.getKey().contains("*")) {
        throw cache
            .getValue()
            .block()
            .error("is a pattern; expected the name of a cache, or this under larder.templates");
      }
    }
    return caches;
  }

  private static SortedMap<String, Section<LarderConfigurationBuilder<Object, Object>>> sections(
      Found block) {
    SortedMap<String, Section<LarderConfigurationBuilder<Object, Object>>> sections =
        new TreeMap<>();
    block
        .entries("a block with one block a cache, such as { \"users\" { max-entries = 1000 } }")
        .forEach(
            (name, found) -> {
              if (!found.isNull()) {
                sections.put(name, CacheSettings.TABLE.read(found));
              }
            });
    return sections;
  }

  /** The entries of a block that may have these keys alone; nulls are left out. */
  private static Map<String, Found> known(Found block, List<String> keys) {
    Map<String, Found> entries =
        block.entries("a block such as larder { caches { … }, templates { … }, engine { … } }");
    entries.forEach(
        (key, found) -> {
          if (!keys.contains(key)) {
            throw Unknown.key(found, keys);
          }
        });
    entries.values().removeIf(Found::isNull);
    return entries;
  }
}
