package io.larder.catalog.generic;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of keys of any type. */
public final class GenericCatalog {

  private GenericCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
