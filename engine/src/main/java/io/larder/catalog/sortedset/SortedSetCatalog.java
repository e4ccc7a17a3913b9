package io.larder.catalog.sortedset;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of sorted sets. */
public final class SortedSetCatalog {

  private SortedSetCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
