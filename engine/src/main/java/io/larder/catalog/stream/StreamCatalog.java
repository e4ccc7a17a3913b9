package io.larder.catalog.stream;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of streams. */
public final class StreamCatalog {

  private StreamCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
