package io.larder.catalog.pubsub;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of publish/subscribe. */
public final class PubSubCatalog {

  private PubSubCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
