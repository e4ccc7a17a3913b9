package io.larder.catalog.set;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of sets. */
public final class SetCatalog {

  private SetCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
