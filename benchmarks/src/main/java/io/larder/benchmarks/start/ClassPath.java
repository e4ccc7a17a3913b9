package io.larder.benchmarks.start;

import io.larder.benchmarks.jcache.ProviderName;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Parts of a class path that one contestant needs. JCache makes an object of every provider that it
 * finds, and looks into every jar for one, so more than that would be measured as well.
 */
final class ClassPath {

  private static final String SERVICE = "META-INF/services/javax.cache.spi.CachingProvider";
  private static final Pattern LOADED = Pattern.compile(".* source: (?:jar:)?file:([^!]*).*");

  private ClassPath() {}

  /**
   * The parts that offer no other provider. A jar offers one provider and may have more: it is left
   * out if it does not have the contestant's.
   */
  static List<Path> withoutRivals(ProviderName contestant, String all) throws IOException {
    List<Path> parts = new ArrayList<>();
    for (String part : all.split(File.pathSeparator, -1)) {
      if (!isOfRival(Path.of(part), contestant)) {
        parts.add(Path.of(part));
      }
    }
    return parts;
  }

  private static boolean isOfRival(Path part, ProviderName contestant) throws IOException {
    if (!part.toString().endsWith(".jar")) {
      return false;
    }
    try (ZipFile jar = new ZipFile(part.toFile())) {
      String provider = contestant.className().replace('.', '/') + ".class";
      return jar.getEntry(SERVICE) != null && jar.getEntry(provider) == null;
    }
  }

  /** Those of some parts from which classes were loaded, as the JVM's log of classes tells. */
  static List<Path> used(List<Path> parts, List<String> log) {
    Set<Path> sources = new LinkedHashSet<>();
    for (String line : log) {
      Matcher loaded = LOADED.matcher(line);
      if (loaded.matches()) {
        sources.add(Path.of(loaded.group(1)).normalize());
      }
    }
    return parts.stream()
        .filter(part -> sources.contains(part.toAbsolutePath().normalize()))
        .toList();
  }

  /** As the JVM takes it. */
  static String text(List<Path> parts) {
    return String.join(File.pathSeparator, parts.stream().map(Path::toString).toList());
  }
}
