package io.larder.catalog.hash;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of hashes. */
public final class HashCatalog {

  private HashCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
