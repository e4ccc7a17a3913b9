package io.larder.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a configuration is made of, checked: each server makes its own of it. Immutable. */
public final class ConfigurationSource {

  /** Nothing is said. */
  public static final ConfigurationSource DEFAULTS = new ConfigurationSource(List.of(), null);

  private final List<Directive> directives;
  private final @Nullable Path file;

  private ConfigurationSource(List<Directive> directives, @Nullable Path file) {
    this.directives = directives;
    this.file = file;
    Configuration.of(directives, file); // throws what is wrong
  }

  /**
   * A file and what it includes.
   *
   * @throws ConfigFileException if it is wrong
   */
  public static ConfigurationSource file(Path file) {
    Path absolute = file.toAbsolutePath();
    return new ConfigurationSource(ConfigFile.read(absolute), absolute);
  }

  /**
   * Arguments, and the file that they name.
   *
   * @throws ConfigFileException if they are wrong
   */
  public static ConfigurationSource arguments(String... arguments) {
    CommandLine line = CommandLine.read(arguments);
    return new ConfigurationSource(line.directives(System.in), line.file());
  }

  /**
   * The same, and a further setting.
   *
   * @param value as {@code CONFIG SET} takes it
   * @throws ConfigFileException if it is wrong
   */
  public ConfigurationSource with(String name, String value) {
    Parameters.Setting setting = Parameters.Setting.of(name, value);
    Directive directive =
        Directive.of(
            Stream.concat(Stream.of(name), setting.words().stream()).toList(), "Setting " + name);
    return new ConfigurationSource(
        Stream.concat(directives.stream(), Stream.of(directive)).toList(), file);
  }

  /** A new configuration. */
  public Configuration configuration() {
    return Configuration.of(directives, file);
  }

  /** Where it comes from: which file, and how many settings stand elsewhere. */
  @Override
  public String toString() {
    if (file == null) {
      return directives.isEmpty() ? "defaults" : count(directives.size());
    }
    long others = directives.stream().filter(directive -> !directive.isOfFile()).count();
    return others == 0 ? file.toString() : file + " and " + count(others);
  }

  private static String count(long options) {
    return options == 1 ? "1 option" : options + " options";
  }
}
