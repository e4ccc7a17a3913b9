package io.larder.jcache.config;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import io.larder.jcache.LarderConfigurationException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a file includes. Stricter than HOCON's own rule: what is included must exist, and a
 * file that includes itself is an error.
 *
 * <p>{@code include "x.conf"} is relative to the including file; {@code file(…)} and {@code
 * classpath(…)} are what they say. {@code url(…)} is refused: a configuration does not call the
 * network.
 */
final class Includes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderClasspath, ConfigIncluderURL {

  /** The including files, outermost first. */
  private final List<URL> chain;

  private final ClassLoader loader;

  private Includes(List<URL> chain, ClassLoader loader) {
    this.chain = chain;
    this.loader = loader;
  }

  static Includes from(URL file, ClassLoader loader) {
    return new Includes(List.of(file), loader);
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    if (what.startsWith("classpath:")) {
      return includeResources(context, what.substring("classpath:".length()));
    }
    URL here = here();
    try {
      URL url = new URL(here, what);
      return read(
          url.getProtocol().equals("file")
              ? Location.ofPath(new File(url.getPath()).getPath(), saidBy(), what)
              : sameKind(url, what));
    } catch (MalformedURLException e) {
      throw new LarderConfigurationException(
          saidBy() + " '" + what + "' is no file: " + e.getMessage(), e);
    }
  }

  /** Inside a jar all is inside the jar; no URL leads to the network. */
  private URL sameKind(URL url, String what) {
    if (!url.getProtocol().equals(here().getProtocol())) {
      throw refused(what);
    }
    return url;
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    return read(Location.ofPath(what.getPath(), saidBy(), what.getPath()));
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    return read(Location.ofResource(what, saidBy(), loader));
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    throw refused(what.toString());
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  private ConfigObject read(URL url) {
    if (chain.stream().anyMatch(including -> including.toString().equals(url.toString()))) {
      throw new LarderConfigurationException(
          saidBy() + " '" + ConfigFile.nameOf(url) + "' goes in a circle; expected another file");
    }
    List<URL> longer = new ArrayList<>(chain);
    longer.add(url);
    return ConfigFile.read(url, new Includes(longer, loader)).root();
  }

  private LarderConfigurationException refused(String what) {
    return new LarderConfigurationException(
        saidBy()
            + " '"
            + what
            + "' leads elsewhere; expected a file beside it, file(…) or classpath(…)");
  }

  private String saidBy() {
    return "in " + ConfigFile.nameOf(here()) + ", include";
  }

  private URL here() {
    return chain.get(chain.size() - 1);
  }
}
