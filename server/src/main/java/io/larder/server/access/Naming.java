package io.larder.server.access;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.acl.CommandNames;
import io.larder.server.acl.Text;
import io.larder.server.state.Client;
import java.util.Set;

/** Answers that are about no user in particular. */
final class Naming {

  private static final int MOST_BITS = 4096;
  private static final int BITS = 256;
  private static final int MOST_ECHOED = 128;

  private Naming() {}

  static void categories(Call call, Reply reply) {
    CommandNames names = Client.of(call).server().access().names();
    if (call.size() == 2) {
      reply.array(names.categories().size());
      names.categories().forEach(reply::bulk);
      return;
    }
    if (call.size() > 3) {
      throw Failures.badSubcommand(call);
    }
    String category = Text.of(call.bytes(2));
    Set<String> found = names.inCategory(category);
    if (found == null) {
      String echoed = category.substring(0, Math.min(MOST_ECHOED, category.length()));
      throw Failures.error("Unknown category '" + echoed + "'");
    }
    reply.array(found.size());
    found.forEach(reply::bulk);
  }

  static void generatePassword(Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failures.badSubcommand(call);
    }
    long bits = call.size() == 3 ? call.integer(2) : BITS;
    if (bits <= 0 || bits > MOST_BITS) {
      throw Failure.error(
          "ACL GENPASS argument must be the number of bits for the output password, a positive"
              + " number up to "
              + MOST_BITS);
    }
    reply.bulk(Client.of(call).server().access().generatePassword((int) (bits + 3) / 4));
  }

  static void whoAmI(Call call, Reply reply) {
    reply.bulk(Text.bytes(Client.of(call).login().user().name()));
  }
}
