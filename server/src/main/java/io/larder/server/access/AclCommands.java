package io.larder.server.access;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import java.util.List;

/** The commands about users and what they may do. */
public final class AclCommands {

  public static final Command CAT =
      acl("CAT", "6.0.0")
          .summary("Tells the categories of commands, or the commands of one.")
          .complexity("O(1), or O(N) for N commands")
          .args(string("category").optional())
          .does(Naming::categories);

  public static final Command DELUSER =
      acl("DELUSER", "6.0.0", ADMIN)
          .summary("Deletes users, and ends the connections of those who are one of them.")
          .complexity("O(N) for N clients")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(string("username").multiple())
          .does(Changing::delete);

  public static final Command DRYRUN =
      acl("DRYRUN", "7.0.0", ADMIN)
          .summary("Tells whether a user may run a command, without running it.")
          .complexity("O(1)")
          .args(string("username"), string("command"), string("arg").multiple().optional())
          .does(Showing::tryCommand);

  public static final Command GENPASS =
      acl("GENPASS", "6.0.0")
          .summary("Makes a password that cannot be guessed.")
          .args(integer("bits").optional())
          .does(Naming::generatePassword);

  public static final Command GETUSER =
      acl("GETUSER", "6.0.0", ADMIN)
          .history("6.2.0", "Tells patterns of channels.")
          .history("7.0.0", "Tells selectors, and patterns as the rules that they are.")
          .summary("Tells the rules of a user.")
          .complexity("O(N) for N rules")
          .args(string("username"))
          .does(Showing::user);

  public static final Command LIST =
      acl("LIST", "6.0.0", ADMIN)
          .summary("Tells the rules of all users, as a file of users has them.")
          .complexity("O(N) for N users")
          .does(Showing::users);

  public static final Command LOAD =
      acl("LOAD", "6.0.0", ADMIN)
          .summary("Makes the users of the file the only ones.")
          .complexity("O(N) for N users")
          .does(Filing::load);

  public static final Command LOG =
      acl("LOG", "6.0.0", ADMIN)
          .history("7.2.0", "Tells the number of an entry, and when it was made and changed.")
          .summary("Tells what was denied lately, or forgets it.")
          .complexity("O(N) for N entries that are told")
          .args(oneOf("operation", integer("count"), token("reset", "RESET")).optional())
          .does(Logging::run);

  public static final Command SAVE =
      acl("SAVE", "6.0.0", ADMIN)
          .summary("Writes all users to the file.")
          .complexity("O(N) for N users")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .does(Filing::save);

  public static final Command SETUSER =
      acl("SETUSER", "6.0.0", ADMIN)
          .history("6.2.0", "Takes patterns of channels.")
          .history("7.0.0", "Takes selectors, and permissions to read or write keys.")
          .summary("Changes the rules of a user, who is created if absent.")
          .complexity("O(N) for N rules")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(string("username"), string("rule").multiple().optional())
          .does(Changing::set);

  public static final Command USERS =
      acl("USERS", "6.0.0", ADMIN)
          .summary("Tells the names of all users.")
          .complexity("O(N) for N users")
          .does(Showing::names);

  public static final Command WHOAMI =
      acl("WHOAMI", "6.0.0").summary("Tells who the client is.").does(Naming::whoAmI);

  static final Command HELP = Help.of("ACL", "6.0.0", CommandGroup.SERVER, AclCommands::commands);

  private AclCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        CAT, DELUSER, DRYRUN, GENPASS, GETUSER, HELP, LIST, LOAD, LOG, SAVE, SETUSER, USERS,
        WHOAMI);
  }

  private static Command.Builder acl(String name, String since, CommandFlag... more) {
    CommandFlag[] flags = java.util.Arrays.copyOf(more, more.length + 3);
    flags[more.length] = NOSCRIPT;
    flags[more.length + 1] = LOADING;
    flags[more.length + 2] = STALE;
    return Command.named("ACL " + name, since, CommandGroup.SERVER, flags)
        .locks(Command.Scope.NOTHING);
  }
}
