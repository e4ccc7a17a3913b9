package io.larder.server.admin;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.ALLOW_BUSY;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_ASYNC_LOADING;
import static io.larder.catalog.CommandFlag.NO_MULTI;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.state.ReplyMode;
import java.util.List;

/** Saving, which there is not yet, and ending. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class PersistenceCommands {

  private static final Failure NO_SNAPSHOTS =
      Failure.error("snapshots are not there yet: data lives in memory alone");
  private static final Failure NO_APPEND_LOG =
      Failure.error("the append log is not there yet: data lives in memory alone");

  static final Command LASTSAVE =
      server("LASTSAVE", "1.0.0", LOADING, STALE, FAST)
          .summary("Tells when data was saved last, in seconds since 1970: when the server began.")
          .tips("nondeterministic_output")
          .category("admin")
          .category("dangerous")
          .does(
              (call, reply) ->
                  reply.integer(Client.of(call).server().identity().startedMillis() / 1_000));

  static final Command SAVE =
      server("SAVE", "1.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING, NO_MULTI)
          .summary("Saves all data while everybody waits; refused as yet.")
          .complexity("O(N) for N keys")
          .does(
              (call, reply) -> {
                throw NO_SNAPSHOTS;
              });

  static final Command BGSAVE =
      server("BGSAVE", "1.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING)
          .history("3.2.2", "SCHEDULE is there.")
          .summary("Saves all data in the background; refused as yet.")
          .args(word("SCHEDULE").optional().since("3.2.2"))
          .does(
              (call, reply) -> {
                boolean known = call.size() == 1 || (call.size() == 2 && call.is(1, "SCHEDULE"));
                throw known ? NO_SNAPSHOTS : Failure.SYNTAX;
              });

  static final Command BGREWRITEAOF =
      server("BGREWRITEAOF", "1.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING)
          .summary("Writes the append log anew; refused as yet.")
          .does(
              (call, reply) -> {
                throw NO_APPEND_LOG;
              });

  static final Command SHUTDOWN =
      server("SHUTDOWN", "1.0.0", ADMIN, NOSCRIPT, LOADING, STALE, NO_MULTI, ALLOW_BUSY)
          .history("7.0.0", "NOW, FORCE and ABORT are there.")
          .summary("Ends the server.")
          .args(
              oneOf(
                      "abort-selector",
                      block(
                          "save-selector-block",
                          oneOf("save-selector", word("NOSAVE"), word("SAVE")).optional(),
                          word("NOW").optional().since("7.0.0"),
                          word("FORCE").optional().since("7.0.0")),
                      word("ABORT").since("7.0.0"))
                  .optional())
          .does(PersistenceCommands::shutDown);

  private PersistenceCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(LASTSAVE, SAVE, BGSAVE, BGREWRITEAOF, SHUTDOWN);
  }

  private static Command.Builder server(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SERVER, flags).locks(Command.Scope.NOTHING);
  }

  private static void shutDown(Call call, Reply reply) {
    boolean saves = false;
    boolean forces = false;
    for (int i = 1; i < call.size(); i++) {
      if (call.is(i, "ABORT") && call.size() == 2) {
        throw Failure.error("No shutdown in progress.");
      }
      saves |= call.is(i, "SAVE");
      forces |= call.is(i, "FORCE");
      if (!call.is(i, "SAVE")
          && !call.is(i, "NOSAVE")
          && !call.is(i, "NOW")
          && !call.is(i, "FORCE")) {
        throw Failure.SYNTAX;
      }
    }
    if (saves && !forces) {
      throw NO_SNAPSHOTS;
    }
    Client client = Client.of(call);
    client.setReplyMode(ReplyMode.OFF); // the end of the connection is the answer
    client.server().ending().begin();
    reply.ok();
  }
}
