package io.larder.catalog.server;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.STALE;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands of keyspaces and the server. */
public final class ServerCatalog {

  public static final Command DBSIZE =
      server("DBSIZE", "1.0.0", READONLY, FAST)
          .summary("Tells the number of keys of the selected database.")
          .tips("request_policy:all_shards", "response_policy:agg_sum")
          .category("keyspace")
          .locks(Command.Scope.NOTHING)
          .does(Keyspaces::size);

  public static final Command FLUSHDB =
      server("FLUSHDB", "1.0.0", WRITE)
          .history("4.0.0", "ASYNC is there.")
          .history("6.2.0", "SYNC is there.")
          .summary("Deletes all keys of the selected database.")
          .complexity("O(N) for N keys")
          .tips("request_policy:all_shards", "response_policy:all_succeeded")
          .category("keyspace")
          .category("dangerous")
          .args(
              oneOf("flush-type", word("ASYNC").since("4.0.0"), word("SYNC").since("6.2.0"))
                  .optional())
          .locks(Command.Scope.NOTHING)
          .does(Keyspaces::flush);

  public static final Command FLUSHALL =
      server("FLUSHALL", "1.0.0", WRITE)
          .history("4.0.0", "ASYNC is there.")
          .history("6.2.0", "SYNC is there.")
          .summary("Deletes all keys of all numbered databases, and of the selected one.")
          .complexity("O(N) for N keys")
          .tips("request_policy:all_shards", "response_policy:all_succeeded")
          .category("keyspace")
          .category("dangerous")
          .args(
              oneOf("flush-type", word("ASYNC").since("4.0.0"), word("SYNC").since("6.2.0"))
                  .optional())
          .locks(Command.Scope.KEYSPACE)
          .alsoLocks(Keyspaces::lockAll)
          .does(Keyspaces::flushAll);

  public static final Command MEMORY_USAGE =
      server("MEMORY USAGE", "4.0.0", READONLY)
          .summary("Tells the bytes of heap that a key and what it holds take.")
          .complexity("O(1)")
          .args(key("key", KeyMode.RO), integer("count").after("SAMPLES").optional())
          .does(Keyspaces::memoryUsage);

  public static final Command TIME =
      server("TIME", "2.6.0", LOADING, STALE, FAST)
          .summary("Tells the time in seconds since 1970, and the microseconds besides.")
          .tips("nondeterministic_output")
          .locks(Command.Scope.NOTHING)
          .does(Keyspaces::time);

  static final Command MEMORY_HELP =
      Help.of("MEMORY", "4.0.0", CommandGroup.SERVER, ServerCatalog::commands);

  private ServerCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(DBSIZE, FLUSHDB, FLUSHALL, MEMORY_HELP, MEMORY_USAGE, TIME);
  }

  private static Command.Builder server(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SERVER, flags);
  }
}
