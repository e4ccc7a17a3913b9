package io.larder.server.admin;

import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Dataset;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import io.larder.engine.KeyLocks;
import io.larder.server.config.SecurityParameters;
import io.larder.server.state.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code DEBUG}: what test suites need; off unless {@code enable-debug-command} permits it. */
final class DebugCommands {

  /**
   * A subcommand.
   *
   * @param least how many words it has at least, both names included
   * @param most how many at most
   * @param scope what it locks
   */
  private record Sub(int least, int most, Command.Scope scope, Command.Body body) {}

  private static final int ANY = Integer.MAX_VALUE;

  /** Whose effect Larder need not have: there is nothing to switch. */
  private static final Command.Body NOTHING = (call, reply) -> reply.ok();

  private static final Map<String, Sub> SUBCOMMANDS =
      Map.ofEntries(
          Map.entry("SLEEP", sub(3, 3, Debugging::sleep)),
          Map.entry("OBJECT", new Sub(3, 4, Command.Scope.KEYS, Debugging::object)),
          Map.entry("RELOAD", new Sub(2, ANY, Command.Scope.KEYSPACE, Debugging::reload)),
          Map.entry("DIGEST", new Sub(2, 2, Command.Scope.KEYSPACE, Debugging::digest)),
          Map.entry("DIGEST-VALUE", new Sub(3, ANY, Command.Scope.KEYS, Debugging::digestValues)),
          Map.entry("POPULATE", new Sub(3, 5, Command.Scope.KEYSPACE, Debugging::populate)),
          Map.entry("PROTOCOL", sub(3, 3, DebugProtocol::run)),
          Map.entry("STRINGMATCH-LEN", sub(4, 4, Debugging::match)),
          Map.entry("QUICKLIST-PACKED-THRESHOLD", sub(3, 3, Debugging::packedThreshold)),
          Map.entry("ERROR", sub(3, 3, Debugging::error)),
          Map.entry("LOG", sub(3, 3, Debugging::log)),
          Map.entry("SET-ACTIVE-EXPIRE", sub(3, 3, Debugging::setActiveExpiry)),
          Map.entry("CHANGE-REPL-ID", sub(2, 2, NOTHING)),
          Map.entry("PAUSE-CRON", sub(3, 3, NOTHING)),
          Map.entry("REPLYBUFFER", sub(4, 4, NOTHING)),
          Map.entry("SET-DISABLE-DENY-SCRIPTS", sub(3, 3, NOTHING)),
          Map.entry("SET-SKIP-CHECKSUM-VALIDATION", sub(3, 3, NOTHING)),
          Map.entry("DICT-RESIZING", sub(3, 3, NOTHING)),
          Map.entry("HELP", sub(2, 2, DebugCommands::help)));

  static final Command DEBUG =
      Command.named("DEBUG", "1.0.0", CommandGroup.SERVER, ADMIN, NOSCRIPT, LOADING, STALE)
          .summary("Does what only tests of a server need.")
          .complexity("as the subcommand does")
          .internal()
          .arity(-2)
          .findsKeys(DebugCommands::addKeys)
          .locks(DebugCommands::scope)
          .alsoLocks(DebugCommands::lockDatabases)
          .does(DebugCommands::run);

  private DebugCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(DEBUG);
  }

  private static Sub sub(int least, int most, Command.Body body) {
    return new Sub(least, most, Command.Scope.NOTHING, body);
  }

  /** One that takes no such words fails, and needs no locks for it. */
  private static Sub find(Words words) {
    Sub sub =
        SUBCOMMANDS.get(
            new String(words.bytes(1), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT));
    return sub != null && words.size() >= sub.least() && words.size() <= sub.most()
        ? sub
        : sub(
            0,
            ANY,
            (call, reply) -> {
              throw Failure.badSubcommand("DEBUG", words.bytes(1));
            });
  }

  private static Command.Scope scope(Words words) {
    return find(words).scope();
  }

  private static void addKeys(Words words, List<Integer> positions) {
    if (find(words).scope() == Command.Scope.KEYS) {
      int last = words.is(1, "OBJECT") ? 3 : words.size();
      for (int i = 2; i < last; i++) {
        positions.add(i);
      }
    }
  }

  private static void lockDatabases(Call call, KeyLocks locks) {
    if (find(call.words()).scope() == Command.Scope.KEYSPACE) {
      Dataset.lock(call, locks);
    }
  }

  private static void run(Call call, Reply reply) {
    Client client = Client.of(call);
    Guarded.check(client, SecurityParameters.ENABLE_DEBUG_COMMAND, "DEBUG");
    find(call.words()).body().run(call, reply);
  }

  private static void help(Call call, Reply reply) {
    List<String> names = SUBCOMMANDS.keySet().stream().sorted().toList();
    reply.array(names.size() + 1);
    reply.simple("DEBUG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:");
    names.forEach(name -> reply.simple(Objects.requireNonNull(name)));
  }
}
