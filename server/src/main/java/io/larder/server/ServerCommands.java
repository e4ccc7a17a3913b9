package io.larder.server;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.server.access.AclCommands;
<<<<<<< HEAD
import io.larder.server.admin.CatalogCommands;
import io.larder.server.client.ClientCommands;
=======
>>>>>>> 3dac7e2 (Server: users and what they may do: rules, ACL commands, AUTH, HELLO AUTH and SETNAME, and one check before every command)
import io.larder.server.config.ConfigCommands;
import io.larder.server.connection.ConnectionCommands;
import io.larder.server.scripting.ScriptCommands;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the server answers besides the engine's own commands, one line a subject. */
final class ServerCommands {

  static final Catalog CATALOG = Catalog.REDIS.with(all());

  private ServerCommands() {}

  private static List<Command> all() {
    return Stream.of(
<<<<<<< HEAD
            AclCommands.commands(),
            CatalogCommands.commands(),
            ClientCommands.commands(),
            ConfigCommands.commands(),
            ConnectionCommands.commands(),
            ScriptCommands.commands())
=======
            AclCommands.commands(), ConfigCommands.commands(), ConnectionCommands.commands())
>>>>>>> 3dac7e2 (Server: users and what they may do: rules, ACL commands, AUTH, HELLO AUTH and SETNAME, and one check before every command)
        .flatMap(Collection::stream)
        .toList();
  }
}
