package io.larder.server.admin;

import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.engine.KeyLocks;
import io.larder.engine.KeyspaceEngine;
import java.util.List;

/** Databases that change places, and a picture. */
final class KeyspaceCommands {

  static final Command SWAPDB =
      Command.named("SWAPDB", "4.0.0", CommandGroup.SERVER, WRITE, FAST)
          .summary("Lets two databases change places, for all clients at one moment.")
          .complexity("O(N) for N keys that are watched or waited for")
          .category("keyspace")
          .category("dangerous")
          .args(Argument.integer("index1"), Argument.integer("index2"))
          .locks(Command.Scope.NOTHING)
          .alsoLocks(KeyspaceCommands::lock)
          .does(KeyspaceCommands::swap);

  static final Command LOLWUT =
      Command.named("LOLWUT", "5.0.0", CommandGroup.SERVER, READONLY, FAST)
          .summary("Draws a picture.")
          .args(Argument.integer("version").after("VERSION").optional())
          .locks(Command.Scope.NOTHING)
          .does(Shelf::draw);

  private KeyspaceCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(SWAPDB, LOLWUT);
  }

  private static void lock(Call call, KeyLocks locks) {
    locks.addAll(call.engine().database(index(call, 1, "first")));
    locks.addAll(call.engine().database(index(call, 2, "second")));
  }

  private static void swap(Call call, Reply reply) {
    call.engine().swapDatabases(index(call, 1, "first"), index(call, 2, "second"));
    reply.ok();
  }

  private static int index(Call call, int word, String which) {
    long index = call.integer(word, Failure.error("invalid " + which + " DB index"));
    if (index < 0 || index >= KeyspaceEngine.DATABASES) {
      throw Failure.DB_OUT_OF_RANGE;
    }
    return (int) index;
  }
}
