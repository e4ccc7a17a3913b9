package io.larder.server.admin;

import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.pattern;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import java.util.List;

/** {@code COMMAND}: what the catalog says of the commands. */
final class CatalogCommands {

  private static final String OF_ALL = "O(N) for N commands";
  private static final String ORDERLESS = "nondeterministic_output_order";

  static final Command COMMAND =
      describing("COMMAND", "2.8.13")
          .summary("Describes all commands for clients.")
          .complexity(OF_ALL)
          .tips(ORDERLESS)
          .arity(-1)
          .does((call, reply) -> DescribedCommands.all(call.session().catalog(), reply));

  static final Command COUNT =
      describing("COMMAND COUNT", "2.8.13")
          .summary("Tells how many commands there are.")
          .does((call, reply) -> reply.integer(call.session().catalog().entries().size()));

  static final Command DOCS =
      describing("COMMAND DOCS", "7.0.0")
          .summary("Describes commands for people.")
          .complexity(OF_ALL)
          .tips(ORDERLESS)
          .args(names())
          .does(DocumentedCommands::run);

  static final Command GETKEYS =
      describing("COMMAND GETKEYS", "2.8.13")
          .summary("Tells the keys of a call.")
          .complexity("O(N) for N words")
          .args(string("command"), string("arg").multiple().optional())
          .does(CommandKeys::positions);

  static final Command GETKEYSANDFLAGS =
      describing("COMMAND GETKEYSANDFLAGS", "7.0.0")
          .summary("Tells the keys of a call, and what it does to each of them.")
          .complexity("O(N) for N words")
          .args(string("command"), string("arg").multiple().optional())
          .does(CommandKeys::positionsAndFlags);

  static final Command INFO =
      describing("COMMAND INFO", "2.8.13")
          .history("7.0.0", "Tells of all commands where none is named.")
          .summary("Describes some commands for clients.")
          .complexity(OF_ALL)
          .tips(ORDERLESS)
          .args(names())
          .does(DescribedCommands::run);

  static final Command LIST =
      describing("COMMAND LIST", "7.0.0")
          .summary("Tells the names of the commands, of some kind if one is named.")
          .complexity(OF_ALL)
          .tips(ORDERLESS)
          .args(
              oneOf(
                      "filterby",
                      string("module-name").after("MODULE"),
                      string("category").after("ACLCAT"),
                      pattern("pattern").after("PATTERN"))
                  .after("FILTERBY")
                  .optional())
          .does(CommandNames::run);

  private CatalogCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(
        COMMAND,
        COUNT,
        DOCS,
        GETKEYS,
        GETKEYSANDFLAGS,
        Help.of("COMMAND", "5.0.0", CommandGroup.SERVER, CatalogCommands::commands, "connection"),
        INFO,
        LIST);
  }

  private static Argument names() {
    return string("command-name").multiple().optional();
  }

  private static Command.Builder describing(String name, String since) {
    return Command.named(name, since, CommandGroup.SERVER, LOADING, STALE)
        .category("connection")
        .locks(Command.Scope.NOTHING);
  }
}
