package io.larder.server.client;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import java.util.List;

/** The commands about clients. */
public final class ClientCommands {

  public static final Command CACHING =
      client("CLIENT CACHING", "6.0.0", NOSCRIPT, LOADING, STALE)
          .summary("Says whether what the next command reads will be kept by the client.")
          .args(oneOf("mode", word("YES"), word("NO")))
          .does(TrackingCommands::caching);

  public static final Command GETNAME =
      client("CLIENT GETNAME", "2.6.9", NOSCRIPT, LOADING, STALE)
          .summary("Tells the name of this connection.")
          .does(Identity::name);

  public static final Command GETREDIR =
      client("CLIENT GETREDIR", "6.0.0", NOSCRIPT, LOADING, STALE)
          .summary("Tells the id of the client that is told of changes in this one's place.")
          .does(TrackingCommands::redirect);

  public static final Command ID =
      client("CLIENT ID", "5.0.0", NOSCRIPT, LOADING, STALE)
          .summary("Tells the id of this connection.")
          .does(Identity::id);

  public static final Command INFO =
      client("CLIENT INFO", "6.2.0", NOSCRIPT, LOADING, STALE)
          .summary("Tells about this connection in one line.")
          .tips("nondeterministic_output")
          .does(Listing::own);

  public static final Command KILL =
      client("CLIENT KILL", "2.4.0", ADMIN, NOSCRIPT, LOADING, STALE)
          .history("2.8.12", "Filters may be named.")
          .history("2.8.12", "Chooses by ID.")
          .history("3.2.0", "TYPE may be master.")
          .history("5.0.0", "TYPE may be replica, which slave still means.")
          .history("6.2.0", "Chooses by LADDR.")
          .summary("Ends connections, by their address or by what they are.")
          .complexity("O(N) for N clients")
          .args(
              oneOf(
                  "filter",
                  string("ip:port"),
                  oneOf(
                          "filter",
                          integer("client-id").after("ID").optional().since("2.8.12"),
                          type(word("MASTER").since("3.2.0"), word("REPLICA").since("5.0.0"))
                              .after("TYPE")
                              .optional()
                              .since("2.8.12"),
                          string("username").after("USER").optional(),
                          string("ip:port").after("ADDR").optional(),
                          string("ip:port").after("LADDR").optional().since("6.2.0"),
                          oneOf("skipme", word("YES"), word("NO")).after("SKIPME").optional())
                      .multiple()))
          .arity(-3)
          .does(Killing::kill);

  public static final Command LIST =
      client("CLIENT LIST", "2.4.0", ADMIN, NOSCRIPT, LOADING, STALE)
          .history("2.8.12", "Tells ids.")
          .history("5.0.0", "Chooses by TYPE.")
          .history("6.0.0", "Tells users.")
          .history("6.2.0", "Tells argv-mem, tot-mem, laddr and redir, and chooses by ID.")
          .history("7.0.0", "Tells resp, multi-mem, rbs and rbp.")
          .history("7.0.3", "Tells ssub.")
          .summary("Tells about connections, a line for each.")
          .complexity("O(N) for N clients")
          .tips("nondeterministic_output")
          .args(
              type(word("MASTER"), word("REPLICA")).after("TYPE").optional().since("5.0.0"),
              integer("client-id").after("ID").optional().multiple().since("6.2.0"))
          .does(Listing::list);

  public static final Command NO_EVICT =
      client("CLIENT NO-EVICT", "7.0.0", ADMIN, NOSCRIPT, LOADING, STALE)
          .summary("Says whether this connection is spared when memory of clients is short.")
          .args(oneOf("enabled", word("ON"), word("OFF")))
          .does(Identity::noEvict);

  public static final Command NO_TOUCH =
      client("CLIENT NO-TOUCH", "7.2.0", NOSCRIPT, LOADING, STALE)
          .summary("Says whether what this connection reads is not to count as used.")
          .args(oneOf("enabled", word("ON"), word("OFF")))
          .does(Identity::noTouch);

  public static final Command PAUSE =
      client("CLIENT PAUSE", "3.0.0", ADMIN, NOSCRIPT, LOADING, STALE)
          .history("6.2.0", "Commands that only read may be let through, by WRITE.")
          .summary("Puts off commands of clients for a while.")
          .args(
              integer("timeout"),
              oneOf("mode", word("WRITE"), word("ALL")).optional().since("6.2.0"))
          .does(Pausing::pause);

  public static final Command REPLY =
      client("CLIENT REPLY", "3.2.0", NOSCRIPT, LOADING, STALE)
          .summary("Says whether this connection wants answers.")
          .args(oneOf("action", word("ON"), word("OFF"), word("SKIP")))
          .does(Identity::reply);

  public static final Command SETINFO =
      client("CLIENT SETINFO", "7.2.0", NOSCRIPT, LOADING, STALE)
          .summary("Sets the name or version of the library that this connection uses.")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(
              oneOf("attr", string("libname").after("LIB-NAME"), string("libver").after("LIB-VER")))
          .does(Identity::setInfo);

  public static final Command SETNAME =
      client("CLIENT SETNAME", "2.6.9", NOSCRIPT, LOADING, STALE)
          .summary("Gives this connection a name.")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(string("connection-name"))
          .does(Identity::setName);

  public static final Command TRACKING =
      client("CLIENT TRACKING", "6.0.0", NOSCRIPT, LOADING, STALE)
          .summary("Begins or ends to tell of changes of what this connection has read.")
          .complexity("O(1), and O(N) for N prefixes")
          .args(
              oneOf("status", word("ON"), word("OFF")),
              integer("client-id").after("REDIRECT").optional(),
              string("prefix").after("PREFIX").optional().multipleToken(),
              token("bcast", "BCAST").optional(),
              token("optin", "OPTIN").optional(),
              token("optout", "OPTOUT").optional(),
              token("noloop", "NOLOOP").optional())
          .does(TrackingCommands::tracking);

  public static final Command TRACKINGINFO =
      client("CLIENT TRACKINGINFO", "6.2.0", NOSCRIPT, LOADING, STALE)
          .summary("Tells how this connection is told of changes.")
          .does(TrackingCommands::info);

  public static final Command UNBLOCK =
      client("CLIENT UNBLOCK", "5.0.0", ADMIN, NOSCRIPT, LOADING, STALE)
          .summary("Ends the waiting of another connection.")
          .args(
              integer("client-id"),
              oneOf("unblock-type", word("TIMEOUT"), word("ERROR")).optional())
          .does(Killing::unblock);

  public static final Command UNPAUSE =
      client("CLIENT UNPAUSE", "6.2.0", ADMIN, NOSCRIPT, LOADING, STALE)
          .summary("Ends a pause of commands.")
          .complexity("O(N) for N clients that wait")
          .does(Pausing::unpause);

  public static final Command HELP =
      Help.of("CLIENT", "5.0.0", CommandGroup.CONNECTION, ClientCommands::commands);

  public static final Command MONITOR =
      Command.named("MONITOR", "1.0.0", CommandGroup.SERVER, ADMIN, NOSCRIPT, LOADING, STALE)
          .summary("Shows this connection the commands of all others as they come.")
          .locks(Command.Scope.NOTHING)
          .does(Listing::monitor);

  private ClientCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        CACHING,
        GETNAME,
        GETREDIR,
        ID,
        INFO,
        KILL,
        LIST,
        NO_EVICT,
        NO_TOUCH,
        PAUSE,
        REPLY,
        SETINFO,
        SETNAME,
        TRACKING,
        TRACKINGINFO,
        UNBLOCK,
        UNPAUSE,
        HELP,
        MONITOR);
  }

  private static Argument type(Argument master, Argument replica) {
    return oneOf("client-type", word("NORMAL"), master, word("SLAVE"), replica, word("PUBSUB"));
  }

  private static Command.Builder client(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.CONNECTION, flags).locks(Command.Scope.NOTHING);
  }
}
