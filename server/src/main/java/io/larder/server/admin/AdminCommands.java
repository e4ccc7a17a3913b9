package io.larder.server.admin;

import io.larder.catalog.Command;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The commands that tools and operators ask a server. */
public final class AdminCommands {

  private AdminCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return Stream.of(
            CatalogCommands.commands(),
            ClusterCommands.commands(),
            DebugCommands.commands(),
            InfoCommands.commands(),
            KeyspaceCommands.commands(),
            MemoryCommands.commands(),
            ModuleCommands.commands(),
            NodeCommands.commands(),
            ObservationCommands.commands(),
            PersistenceCommands.commands())
        .flatMap(Collection::stream)
        .toList();
  }
}
