package io.larder.server.access;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import io.larder.server.acl.Account;
import io.larder.server.acl.Circumstance;
import io.larder.server.acl.Denial;
import io.larder.server.acl.Text;
import io.larder.server.acl.User;
import io.larder.server.acl.Users;
import io.larder.server.state.Client;
import io.larder.server.state.ServerState;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells about users. */
final class Showing {

  private Showing() {}

  static void names(Call call, Reply reply) {
    answer(reply, all(call).stream().map(account -> account.user().name()).toList());
  }

  static void users(Call call, Reply reply) {
    answer(reply, all(call).stream().map(account -> account.user().describe()).toList());
  }

  private static Collection<Account> all(Call call) {
    return users(call).all();
  }

  private static Users users(Call call) {
    return Client.of(call).server().access().users();
  }

  private static void answer(Reply reply, List<String> texts) {
    reply.array(texts.size());
    texts.forEach(text -> reply.bulk(Text.bytes(text)));
  }

  static void user(Call call, Reply reply) {
    Account account = users(call).find(Text.of(call.bytes(2)));
    if (account == null) {
      reply.nil();
      return;
    }
    User user = account.user();
    reply.map(6);
    reply.bulk("flags");
    reply.set(user.flags().size());
    user.flags().forEach(reply::bulk);
    reply.bulk("passwords");
    answer(reply, user.passwordDigests());
    List<User.Permissions> permissions = user.permissions();
    answer(reply, permissions.get(0));
    reply.bulk("selectors");
    reply.array(permissions.size() - 1);
    for (User.Permissions further : permissions.subList(1, permissions.size())) {
      reply.map(3);
      answer(reply, further);
    }
  }

  private static void answer(Reply reply, User.Permissions permissions) {
    reply.bulk("commands");
    reply.bulk(Text.bytes(permissions.commands()));
    reply.bulk("keys");
    reply.bulk(Text.bytes(permissions.keys()));
    reply.bulk("channels");
    reply.bulk(Text.bytes(permissions.channels()));
  }

  static void tryCommand(Call call, Reply reply) {
    Account account = users(call).find(Text.of(call.bytes(2)));
    if (account == null) {
      throw Failures.error("User '" + Text.of(call.bytes(2)) + "' not found");
    }
    String name = Text.of(call.bytes(3));
    Words words =
        Words.of(IntStream.range(3, call.size()).mapToObj(call::bytes).toArray(byte[][]::new));
    Command command = find(Client.of(call).server(), words);
    if (command == null) {
      boolean needsSubcommand =
          words.size() == 1 && Client.of(call).server().access().names().isContainer(name);
      throw needsSubcommand
          ? Failures.error(
              "wrong number of arguments for '" + name.toLowerCase(Locale.ROOT) + "' command")
          : Failures.error("Command '" + name + "' not found");
    }
    if (!command.accepts(words.size())) {
      throw Failure.wrongArity(command);
    }
    User user = account.user();
    Denial denial = user.check(command, words);
    if (denial == null) {
      reply.ok();
    } else {
      reply.bulk(Text.bytes(Circumstance.explain(user, denial, command, words)));
    }
  }

  /** The command of a call; null if there is none. */
  private static @Nullable Command find(ServerState server, Words words) {
    try {
      return server.catalog().find(words);
    } catch (Failure unknown) {
      return null;
    }
  }
}
