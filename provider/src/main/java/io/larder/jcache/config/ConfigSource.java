package io.larder.jcache.config;

import io.larder.jcache.LarderConfigurationException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the configuration file of a cache manager. */
public final class ConfigSource {

  /** The system property that names the configuration file. */
  public static final String PROPERTY = "larder.config";

  /** The file that is looked for when nobody names one, at the root of the class path. */
  public static final String FILE_NAME = "larder.conf";

  private ConfigSource() {}

  /**
   * The configuration of the manager with a URI.
   *
   * <ol>
   *   <li>A URI other than the default one names the file: {@code classpath:}, {@code file:},
   *       {@code jar:}, or a plain path. It must exist. ({@code larder:NAME} is a manager with a
   *       name of its own and the default's file.)
   *   <li>Else the system property {@code larder.config} names it: a path, or one of these URIs. It
   *       must exist.
   *   <li>Else {@code larder.conf} at the root of the class path of {@code loader}, if there is
   *       one; the first, if there are several.
   *   <li>Else there is no file, and {@link ManagerConfiguration#EMPTY} is the answer.
   * </ol>
   *
   * @param loader finds resources, and the classes that the file names
   * @throws LarderConfigurationException if the file is missing, unreadable, or has an error; or if
   *     the URI is of an unknown kind
   */
  public static ManagerConfiguration locate(URI managerUri, URI defaultUri, ClassLoader loader) {
    return locate(managerUri, defaultUri, loader, System.getProperty(PROPERTY));
  }

  static ManagerConfiguration locate(
      URI managerUri, URI defaultUri, ClassLoader loader, @Nullable String property) {
    URL file;
    if (!managerUri.equals(defaultUri) && !"larder".equals(managerUri.getScheme())) {
      file = Location.find(managerUri.toString(), "the manager's URI", loader);
    } else if (property != null) {
      file = Location.find(property, "system property " + PROPERTY, loader);
    } else {
      file = onClassPath(loader);
    }
    return file == null ? ManagerConfiguration.EMPTY : ManagerReader.read(file, loader);
  }

  private static @Nullable URL onClassPath(ClassLoader loader) {
    Set<String> found = new LinkedHashSet<>();
    URL first = loader.getResource(FILE_NAME);
    try {
      for (URL url : Collections.list(loader.getResources(FILE_NAME))) {
        found.add(url.toString());
      }
    } catch (IOException e) {
      throw new LarderConfigurationException(
          "cannot look for " + FILE_NAME + " on the class path: " + e.getMessage(), e);
    }
    if (found.size() > 1) {
      System.getLogger("io.larder.jcache.config")
          .log(
              Level.INFO,
              "{0} is on the class path {1} times: {2}; the first is read. Name one with -D{3}=…",
              FILE_NAME,
              found.size(),
              found,
              PROPERTY);
    }
    return first;
  }
}
