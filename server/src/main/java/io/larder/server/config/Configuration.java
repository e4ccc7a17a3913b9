package io.larder.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server was started with: its parameters, the file that they came from, and the users that
 * the file declares. Thread-safe.
 */
public final class Configuration {

  static final String USER = "user";

  private final Parameters parameters = new Parameters();
  private final @Nullable Path file;
  private final List<List<String>> users = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private volatile Supplier<List<String>> userLines = this::declaredUsers;
  private final List<Runnable> statistics = new CopyOnWriteArrayList<>();

  private Configuration(@Nullable Path file) {
    this.file = file;
  }

  /** Nothing but defaults. */
  public static Configuration defaults() {
    return new Configuration(null);
  }

  /**
   * A configuration of directives.
   *
   * @param file where {@code CONFIG REWRITE} writes to; null for nowhere
   * @throws ConfigFileException if one is wrong
   */
  static Configuration of(List<Directive> directives, @Nullable Path file) {
    Configuration configuration = new Configuration(file);
    directives.forEach(configuration::apply);
    return configuration;
  }

  private void apply(Directive directive) {
    if (directive.name().equals(USER)) {
      users.add(directive.values());
      return;
    }
    Parameter<?> parameter = ParameterCatalog.find(directive.name());
    if (parameter == null) {
      throw new ConfigFileException(directive, reasonAgainst(directive.name()));
    }
    try {
      put(parameter, directive);
    } catch (ConfigException wrong) {
      throw new ConfigFileException(directive, wrong.reason());
    }
  }

  private static String reasonAgainst(String unknown) {
    return switch (unknown) {
      case "rename-command" ->
          "commands cannot be renamed; take them from users by ACL rules, such as"
              + " 'user default on nopass ~* &* +@all -flushall'";
      case "loadmodule" -> "there are no modules";
      default -> "Bad directive or wrong number of arguments";
    };
  }

  private <T> void put(Parameter<T> parameter, Directive directive) {
    T value = parameter.parse(directive.values(), parameters.get(parameter));
    String reason = Support.reasonAgainst(parameter, value);
    if (reason == null) {
      parameters.put(parameter, value);
    } else if (Support.startsWithout(parameter)) {
      warnings.add("'" + directive.shown() + "' is ignored: " + reason);
    } else {
      throw new ConfigException(reason);
    }
  }

  /** The parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /** The file, which {@code CONFIG REWRITE} writes; null if there is none. */
  public @Nullable Path file() {
    return file;
  }

  /** The lines of users, without their first word {@code user}. */
  public List<List<String>> users() {
    return List.copyOf(users);
  }

  /** Lets {@code CONFIG REWRITE} write these lines of users, their first word included. */
  public void rewriteUsersAs(Supplier<List<String>> lines) {
    userLines = lines;
  }

  private List<String> declaredUsers() {
    return users.stream().map(words -> USER + " " + Quoting.line(words)).toList();
  }

  /** The lines of users as they are now. */
  List<String> userLines() {
    return userLines.get();
  }

  /** What was asked for and cannot be had, a sentence each. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Lets something be reset by {@code CONFIG RESETSTAT}. */
  public void whenStatisticsReset(Runnable reset) {
    statistics.add(reset);
  }

  /** Resets what is counted. */
  void resetStatistics() {
    statistics.forEach(Runnable::run);
  }
}
