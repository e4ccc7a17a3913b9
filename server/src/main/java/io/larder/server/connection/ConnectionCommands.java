package io.larder.server.connection;

import static io.larder.catalog.CommandFlag.ALLOW_BUSY;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_AUTH;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.state.ReplyMode;
import java.util.List;

/** The commands about the connection itself. */
public final class ConnectionCommands {

  public static final Command AUTH =
      connection("AUTH", "1.0.0", NOSCRIPT, LOADING, STALE, FAST, NO_AUTH, ALLOW_BUSY)
          .history("6.0.0", "Takes the name of a user.")
          .summary("Says who the client is.")
          .complexity("O(N) for N passwords of the user")
          .args(Argument.string("username").optional().since("6.0.0"), Argument.string("password"))
          .does(Authentication::run);

  public static final Command HELLO =
      connection("HELLO", "6.0.0", NOSCRIPT, LOADING, STALE, FAST, NO_AUTH, ALLOW_BUSY)
          .history("6.2.0", "Without a version it tells about the connection as it is.")
          .summary("Agrees on the protocol, and tells about the server.")
          .args(
              Argument.block(
                      "arguments",
                      Argument.integer("protover"),
                      Argument.block(
                              "auth", Argument.string("username"), Argument.string("password"))
                          .after("AUTH")
                          .optional(),
                      Argument.string("clientname").after("SETNAME").optional())
                  .optional())
          .does(Hello::run);

  public static final Command QUIT =
      connection("QUIT", "1.0.0", NOSCRIPT, LOADING, STALE, FAST, NO_AUTH, ALLOW_BUSY)
          .summary("Ends the connection.")
          .arity(-1)
          .deprecated("7.2.0", "closing the connection")
          .does(
              (call, reply) -> {
                Client.of(call).closeAfterReply();
                reply.ok();
              });

  public static final Command RESET =
      connection("RESET", "6.2.0", NOSCRIPT, LOADING, STALE, FAST, NO_AUTH, ALLOW_BUSY)
          .summary("Makes the connection as it was when it began.")
          .does(ConnectionCommands::reset);

  private ConnectionCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(AUTH, HELLO, QUIT, RESET);
  }

  private static void reset(Call call, Reply reply) {
    Client client = Client.of(call);
    client.session().transaction().discard();
    client.session().subscriptions().close();
    client.server().monitors().remove(client);
    client.track(null);
    client.setReplyMode(ReplyMode.ON);
    client.setUntouched(false);
    client.setUnevictable(false);
    client.session().select(call.engine().database(0));
    client.speak(Reply.Protocol.RESP2);
    client.setName("");
    client.login().reset();
    reply.simple("RESET");
  }

  static Failure noProtocol() {
    return Failure.of("NOPROTO", "unsupported protocol version");
  }

  private static Command.Builder connection(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.CONNECTION, flags).locks(Command.Scope.NOTHING);
  }
}
