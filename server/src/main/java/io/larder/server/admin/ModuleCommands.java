package io.larder.server.admin;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_ASYNC_LOADING;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Help;
import io.larder.catalog.Reply;
import io.larder.server.config.SecurityParameters;
import io.larder.server.state.Client;
import java.util.List;

/** {@code MODULE}: there are none, and none can be loaded. */
final class ModuleCommands {

  static final Command LIST =
      module("LIST", "4.0.0", ADMIN, NOSCRIPT)
          .summary("Tells the modules that are loaded: none.")
          .tips("nondeterministic_output_order")
          .does((call, reply) -> reply.array(0));

  static final Command LOAD =
      module("LOAD", "4.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING)
          .summary("Loads a module; refused, as modules are written for another server.")
          .args(string("path"), string("arg").multiple().optional())
          .does(ModuleCommands::refuse);

  static final Command LOADEX =
      module("LOADEX", "7.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING)
          .summary("Loads a module with parameters; refused, as LOAD is.")
          .args(
              string("path"),
              block("configs", string("name"), string("value"))
                  .after("CONFIG")
                  .optional()
                  .multipleToken(),
              string("args").after("ARGS").multiple().optional())
          .does(ModuleCommands::refuse);

  static final Command UNLOAD =
      module("UNLOAD", "4.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING)
          .summary("Takes a module out; there is none.")
          .args(string("name"))
          .does(
              (call, reply) -> {
                check(call);
                throw Failure.error("Error unloading module: no such module with that name");
              });

  private ModuleCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(
        LIST,
        LOAD,
        LOADEX,
        UNLOAD,
        Help.of("MODULE", "5.0.0", CommandGroup.SERVER, ModuleCommands::commands));
  }

  private static Command.Builder module(String name, String since, CommandFlag... flags) {
    return Command.named("MODULE " + name, since, CommandGroup.SERVER, flags)
        .locks(Command.Scope.NOTHING);
  }

  private static void check(Call call) {
    Guarded.check(Client.of(call), SecurityParameters.ENABLE_MODULE_COMMAND, "MODULE");
  }

  private static void refuse(Call call, Reply reply) {
    check(call);
    throw Failure.error("Error loading the extension. Please check the server logs.");
  }
}
