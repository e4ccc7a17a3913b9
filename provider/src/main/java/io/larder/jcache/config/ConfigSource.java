package io.larder.jcache.config;

import io.larder.jcache.LarderConfigurationException;
import java.net.URI;

/** Finds the configuration file of a cache manager. */
public final class ConfigSource {

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
   *       one.
   *   <li>Else there is no file, and {@link ManagerConfiguration#EMPTY} is the answer.
   * </ol>
   *
   * @throws LarderConfigurationException if the file is missing, unreadable, or has an error
   */
  public static ManagerConfiguration locate(URI managerUri, URI defaultUri, ClassLoader loader) {
    return ManagerConfiguration.EMPTY;
  }
}
