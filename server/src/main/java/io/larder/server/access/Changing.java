package io.larder.server.access;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.acl.Account;
import io.larder.server.acl.RuleException;
import io.larder.server.acl.Text;
import io.larder.server.acl.User;
import io.larder.server.acl.Users;
import io.larder.server.state.Client;
import java.util.List;
import java.util.stream.IntStream;

/** Changes users, and ends connections whose user may no longer do what they do. */
final class Changing {

  private Changing() {}

  static void set(Call call, Reply reply) {
    Client client = Client.of(call);
    List<String> rules =
        IntStream.range(3, call.size()).mapToObj(i -> Text.of(call.bytes(i))).toList();
    Account account;
    try {
      account = client.server().access().users().set(Text.of(call.bytes(2)), rules);
    } catch (RuleException wrong) {
      throw Failures.wrong(wrong);
    }
    reply.ok();
    Revocation.ofChannels(client.server(), account);
  }

  static void delete(Call call, Reply reply) {
    Client client = Client.of(call);
    for (int i = 2; i < call.size(); i++) {
      if (Text.of(call.bytes(i)).equals(User.DEFAULT)) {
        throw Failure.error("The 'default' user cannot be removed");
      }
    }
    Users users = client.server().access().users();
    int deleted = 0;
    for (int i = 2; i < call.size(); i++) {
      if (users.delete(Text.of(call.bytes(i)))) {
        deleted++;
      }
    }
    reply.integer(deleted);
    Revocation.ofDeletedUsers(client);
  }
}
