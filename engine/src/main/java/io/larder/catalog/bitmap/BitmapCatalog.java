package io.larder.catalog.bitmap;

import io.larder.catalog.Command;
import java.util.List;

/** The commands of bit operations on strings. */
public final class BitmapCatalog {

  private BitmapCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of();
  }
}
