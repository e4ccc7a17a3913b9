package io.larder.catalog.server;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of keyspaces and the server. */
public final class ServerCatalog {

  private ServerCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
