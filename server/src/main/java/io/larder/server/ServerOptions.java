package io.larder.server;

import io.larder.server.config.Configuration;
import io.larder.server.config.ConfigurationSource;
import java.nio.file.Path;

/**
 * What a server is started with: parameters by Redis's names, one at a time, from a file of the
 * form of {@code redis.conf}, or from arguments as {@code redis-server} takes them. What is said
 * later counts. Immutable.
 */
public final class ServerOptions {

  private final ConfigurationSource source;

  private ServerOptions(ConfigurationSource source) {
    this.source = source;
  }

  /** The defaults: port 6379 on the loopback interface. */
  public static ServerOptions defaults() {
    return new ServerOptions(ConfigurationSource.DEFAULTS);
  }

  /**
   * What a file says, which {@code CONFIG REWRITE} may write later.
   *
   * @throws IllegalArgumentException if it cannot be read or a line of it is wrong; the message
   *     names the line
   */
  public static ServerOptions fromFile(Path file) {
    return new ServerOptions(ConfigurationSource.file(file));
  }

  /**
   * What arguments say: {@code [file] [--name value ...] [-]}, the last for further lines from
   * standard input.
   *
   * @throws IllegalArgumentException if one is wrong, or the file; the message tells what
   */
  public static ServerOptions fromArguments(String... arguments) {
    return new ServerOptions(ConfigurationSource.arguments(arguments));
  }

  /**
   * The same with a parameter set, such as {@code with("port", "7001")}.
   *
   * @param value as {@code CONFIG SET} takes it: several words have spaces between them
   * @throws IllegalArgumentException if there is no such parameter, or it cannot have that value
   */
  public ServerOptions with(String name, String value) {
    return new ServerOptions(source.with(name, value));
  }

  Configuration configuration() {
    return source.configuration();
  }

  /** Where it comes from, in words. */
  String origin() {
    return source.toString();
  }

  /** How many settings there are; not which, as there are secrets among them. */
  @Override
  public String toString() {
    return "ServerOptions[" + source + "]";
  }
}
