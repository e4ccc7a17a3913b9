package io.larder.server;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.server.access.AclCommands;
import io.larder.server.admin.AdminCommands;
import io.larder.server.client.ClientCommands;
import io.larder.server.config.ConfigCommands;
import io.larder.server.connection.ConnectionCommands;
import io.larder.server.scripting.FunctionCommands;
import io.larder.server.scripting.ScriptCommands;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the server answers besides the engine's own commands, one line a subject. */
final class ServerCommands {

  static final Catalog CATALOG = Catalog.REDIS.with(all());

  private ServerCommands() {}

  /** Makes the catalog if it is not yet made, which is half the work of a start. */
  static void make() {
    Objects.requireNonNull(CATALOG);
  }

  private static List<Command> all() {
    return Stream.of(
            AclCommands.commands(),
            AdminCommands.commands(),
            ClientCommands.commands(),
            ConfigCommands.commands(),
            ConnectionCommands.commands(),
            FunctionCommands.commands(),
            ScriptCommands.commands())
        .flatMap(Collection::stream)
        .toList();
  }
}
