package io.larder.catalog.geo;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of geographic indexes. */
public final class GeoCatalog {

  private GeoCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
