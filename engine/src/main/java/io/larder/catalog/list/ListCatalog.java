package io.larder.catalog.list;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of lists. */
public final class ListCatalog {

  private ListCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
