package io.larder.catalog.connection;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Databases;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.util.List;

/** The commands of a connection that need nothing but its session. */
public final class ConnectionCatalog {

  private static final byte[] PONG = {'p', 'o', 'n', 'g'};
  private static final byte[] NOTHING = {};

  public static final Command ECHO =
      connection("ECHO", "1.0.0", LOADING, STALE, FAST)
          .summary("Answers with what it is given.")
          .args(string("message"))
          .does((call, reply) -> reply.bulk(call.bytes(1)));

  public static final Command PING =
      connection("PING", "1.0.0", FAST)
          .summary("Answers PONG, or with what it is given.")
          .tips("request_policy:all_shards", "response_policy:all_succeeded")
          .args(string("message").optional())
          .does(ConnectionCatalog::ping);

  public static final Command SELECT =
      connection("SELECT", "1.0.0", LOADING, STALE, FAST)
          .summary("Selects the database of a number, or the keyspace of a number or name.")
          .args(integer("index"))
          .selects(call -> Databases.findNamed(call, 1))
          .does(
              (call, reply) -> {
                call.session().select(Databases.findNamed(call, 1));
                reply.ok();
              });

  private ConnectionCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(ECHO, PING, SELECT);
  }

  private static void ping(Call call, Reply reply) {
    if (call.size() > 2) {
      throw Failure.wrongArity(call.command());
    }
    if (call.session().isSubscribed() && !reply.isResp3()) { // then each answer is an array
      reply.array(2);
      reply.bulk(PONG);
      reply.bulk(call.size() == 1 ? NOTHING : call.bytes(1));
    } else if (call.size() == 1) {
      reply.simple("PONG");
    } else {
      reply.bulk(call.bytes(1));
    }
  }

  private static Command.Builder connection(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.CONNECTION, flags).locks(Command.Scope.NOTHING);
  }
}
