package io.larder.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code HELP} of commands that are only a name for their subcommands: two lines a subcommand, how
 * it is written and what it does, as the catalog has them.
 */
public final class Help {

  private static final String NAME = "HELP";

  private final String container;
  private final Supplier<List<Command>> catalog;

  private Help(String container, Supplier<List<Command>> catalog) {
    this.container = container;
    this.catalog = catalog;
  }

  /**
   * The subcommand {@code HELP} of a container.
   *
   * @param container the name in capitals, such as {@code XGROUP}
   * @param since the version of Redis that has it first
   * @param catalog gives the commands among which the container's are, once they are all made
   * @param categories the ACL categories that do not derive from the group
   */
  public static Command of(
      String container,
      String since,
      CommandGroup group,
      Supplier<List<Command>> catalog,
      String... categories) {
    Help help = new Help(container, catalog);
    Command.Builder builder =
        Command.named(container + " " + NAME, since, group, CommandFlag.LOADING, CommandFlag.STALE);
    List.of(categories).forEach(builder::category);
    return builder
        .summary("Tells how the subcommands are written and what they do.")
        .locks(Command.Scope.NOTHING)
        .does((call, reply) -> help.answer(reply));
  }

  private void answer(Reply reply) {
    List<Command> subcommands =
        catalog.get().stream()
            .filter(command -> command.name().startsWith(container + " "))
            .filter(command -> !command.name().endsWith(" " + NAME))
            .sorted(Comparator.comparing(Command::name))
            .toList();
    reply.array(1 + 2 * subcommands.size() + 2);
    reply.simple(container + " <subcommand> [<arg> [value] [opt] ...]. Subcommands are:");
    subcommands.forEach(command -> describe(reply, syntax(command), command.summary()));
    describe(reply, NAME, "Prints this help.");
  }

  private static void describe(Reply reply, String syntax, String summary) {
    reply.simple(syntax);
    reply.simple("    " + summary);
  }

  /** A status is written in ASCII. */
  private String syntax(Command command) {
    return command.syntax().substring(container.length() + 1).replace("…", "...");
  }
}
