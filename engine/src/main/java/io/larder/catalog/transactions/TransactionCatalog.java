package io.larder.catalog.transactions;

import static io.larder.catalog.Argument.key;
import static io.larder.catalog.CommandFlag.ALLOW_BUSY;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.SKIP_SLOWLOG;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.KeyMode;
import io.larder.catalog.Reply;
import java.util.List;

/** The commands of transactions. */
public final class TransactionCatalog {

  static final Command MULTI =
      transaction("MULTI", "1.2.0", NOSCRIPT, LOADING, STALE, FAST, ALLOW_BUSY)
          .summary("Begins a transaction: commands are queued until EXEC.")
          .does(
              (call, reply) -> {
                call.session().transaction().begin();
                reply.ok();
              });

  static final Command EXEC =
      transaction("EXEC", "1.2.0", NOSCRIPT, LOADING, STALE, SKIP_SLOWLOG)
          .summary("Executes the queued commands as one, unless a watched key has changed.")
          .complexity("Depends on the commands")
          .does((call, reply) -> call.session().transaction().execute(reply));

  static final Command DISCARD =
      transaction("DISCARD", "2.0.0", NOSCRIPT, LOADING, STALE, FAST, ALLOW_BUSY)
          .summary("Drops the queued commands and the watches.")
          .complexity("O(N) for N queued commands")
          .does(TransactionCatalog::discard);

  static final Command WATCH =
      transaction("WATCH", "2.2.0", NOSCRIPT, LOADING, STALE, FAST, ALLOW_BUSY)
          .summary("Watches keys: EXEC does nothing if one of them has changed by then.")
          .complexity("O(1) a key")
          .args(key("key", KeyMode.RO).multiple())
          .does(TransactionCatalog::watch);

  static final Command UNWATCH =
      transaction("UNWATCH", "2.2.0", NOSCRIPT, LOADING, STALE, FAST, ALLOW_BUSY)
          .summary("Watches no key any longer.")
          .does(
              (call, reply) -> {
                call.session().transaction().unwatch();
                reply.ok();
              });

  private TransactionCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(MULTI, EXEC, DISCARD, WATCH, UNWATCH);
  }

  private static Command.Builder transaction(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.TRANSACTIONS, flags)
        .locks(Command.Scope.NOTHING);
  }

  private static void discard(Call call, Reply reply) {
    if (!call.session().transaction().isOpen()) {
      throw Failure.DISCARD_WITHOUT_MULTI;
    }
    call.session().transaction().discard();
    reply.ok();
  }

  private static void watch(Call call, Reply reply) {
    if (call.session().transaction().isOpen()) {
      throw Failure.WATCH_INSIDE_MULTI;
    }
    for (int i = 1; i < call.size(); i++) {
      call.session().transaction().watch(call.keyspace(), call.key(i));
    }
    reply.ok();
  }
}
