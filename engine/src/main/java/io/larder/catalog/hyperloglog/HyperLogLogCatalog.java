package io.larder.catalog.hyperloglog;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of HyperLogLogs. */
public final class HyperLogLogCatalog {

  private HyperLogLogCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
