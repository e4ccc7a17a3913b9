package io.larder.server.admin;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.ALLOW_BUSY;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_ASYNC_LOADING;
import static io.larder.catalog.CommandFlag.NO_MULTI;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.util.List;

/** What one asks a server about its replicas and its master; this one has neither. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class NodeCommands {

  private static final Failure NO_REPLICATION =
      Failure.error(
          "this server cannot be part of a replication: it has no replicas and no master");

  static final Command ROLE =
      server("ROLE", "2.8.12", NOSCRIPT, LOADING, STALE, FAST)
          .summary("Tells the part that the server plays in a replication: master, of nobody.")
          .category("admin")
          .category("dangerous")
          .does(
              (call, reply) -> {
                reply.array(3);
                reply.bulk("master");
                reply.integer(0);
                reply.array(0);
              });

  static final Command REPLICAOF =
      server("REPLICAOF", "5.0.0", ADMIN, NOSCRIPT, STALE, NO_ASYNC_LOADING)
          .summary("Follows another server, or nobody; this one follows nobody.")
          .args(master())
          .does(NodeCommands::follow);

  static final Command SLAVEOF =
      server("SLAVEOF", "1.0.0", ADMIN, NOSCRIPT, STALE, NO_ASYNC_LOADING)
          .summary("The former name of REPLICAOF.")
          .deprecated("5.0.0", "REPLICAOF")
          .args(master())
          .does(NodeCommands::follow);

  static final Command REPLCONF =
      server("REPLCONF", "3.0.0", ADMIN, NOSCRIPT, LOADING, STALE, ALLOW_BUSY)
          .summary("Is sent by replicas; refused here.")
          .internal()
          .arity(-1)
          .does(NodeCommands::refuse);

  static final Command PSYNC =
      server("PSYNC", "2.8.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING, NO_MULTI)
          .summary("Is sent by replicas to get what changes; refused here.")
          .args(string("replicationid"), integer("offset"))
          .arity(-3)
          .does(NodeCommands::refuse);

  static final Command SYNC =
      server("SYNC", "1.0.0", ADMIN, NOSCRIPT, NO_ASYNC_LOADING, NO_MULTI)
          .summary("Is sent by replicas to get everything; refused here.")
          .does(NodeCommands::refuse);

  static final Command FAILOVER =
      server("FAILOVER", "6.2.0", ADMIN, NOSCRIPT, STALE)
          .summary("Lets a replica take over; there is none.")
          .args(
              block("target", string("host"), integer("port"), word("FORCE").optional())
                  .after("TO")
                  .optional(),
              word("ABORT").optional(),
              integer("milliseconds").after("TIMEOUT").optional())
          .does(NodeCommands::failOver);

  private NodeCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(ROLE, REPLICAOF, SLAVEOF, REPLCONF, PSYNC, SYNC, FAILOVER);
  }

  private static Command.Builder server(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SERVER, flags).locks(Command.Scope.NOTHING);
  }

  private static Argument master() {
    return oneOf(
        "args",
        block("host-port", string("host"), integer("port")),
        block("no-one", word("NO"), word("ONE")));
  }

  private static void refuse(Call call, Reply reply) {
    throw NO_REPLICATION;
  }

  private static void follow(Call call, Reply reply) {
    if (!call.is(1, "NO") || !call.is(2, "ONE")) {
      throw NO_REPLICATION;
    }
    reply.ok();
  }

  private static void failOver(Call call, Reply reply) {
    if (call.size() == 2 && call.is(1, "ABORT")) {
      throw Failure.error("No failover in progress.");
    }
    if (call.size() > 1 && !call.is(1, "TO") && !call.is(1, "TIMEOUT")) {
      throw Failure.SYNTAX;
    }
    throw Failure.error("FAILOVER requires connected replicas.");
  }
}
