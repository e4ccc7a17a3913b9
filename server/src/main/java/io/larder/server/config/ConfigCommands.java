package io.larder.server.config;

import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Help;
import io.larder.catalog.Reply;
import java.io.IOException;
import java.util.List;

/** The commands that read and set parameters while the server runs. */
public final class ConfigCommands {

  static final Command GET =
      config("GET")
          .history("7.0.0", "Takes any number of patterns.")
          .summary("Tells the values of the parameters whose names match.")
          .complexity("O(N) for N parameters and patterns")
          .args(Argument.string("parameter").multiple())
          .does(ConfigGet::run);

  static final Command SET =
      config("SET")
          .history("7.0.0", "Takes any number of parameters.")
          .summary("Sets parameters, all or none.")
          .complexity("O(N) for N parameters")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(
              Argument.block("data", Argument.string("parameter"), Argument.string("value"))
                  .multiple())
          .does(ConfigSet::run);

  static final Command RESETSTAT =
      config("RESETSTAT")
          .summary("Begins anew to count what INFO tells.")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .does(
              (call, reply) -> {
                caller(call).configuration().resetStatistics();
                reply.ok();
              });

  static final Command REWRITE =
      config("REWRITE")
          .summary("Writes the values of the parameters into the configuration file.")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .does(ConfigCommands::rewrite);

  private ConfigCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        GET,
        SET,
        RESETSTAT,
        REWRITE,
        Help.of("CONFIG", "5.0.0", CommandGroup.SERVER, ConfigCommands::commands));
  }

  private static Command.Builder config(String subcommand) {
    String since = subcommand.equals("REWRITE") ? "2.8.0" : "2.0.0";
    return Command.named(
            "CONFIG " + subcommand, since, CommandGroup.SERVER, ADMIN, NOSCRIPT, LOADING, STALE)
        .locks(Command.Scope.NOTHING);
  }

  static ConfigCaller caller(Call call) {
    return call.session().owner(ConfigCaller.class);
  }

  private static void rewrite(Call call, Reply reply) {
    Configuration configuration = caller(call).configuration();
    java.nio.file.Path file = configuration.file();
    if (file == null) {
      throw Failure.error("The server is running without a config file");
    }
    try {
      ConfigRewrite.write(file, configuration.parameters(), configuration.userLines());
    } catch (IOException failed) {
      throw Failure.error("Rewriting config file: " + failed.getMessage());
    }
    reply.ok();
  }
}
