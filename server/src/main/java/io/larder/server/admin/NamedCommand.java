package io.larder.server.admin;

import io.larder.catalog.Catalog;
import io.larder.catalog.CatalogEntry;
import io.larder.catalog.Command;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client means by a name such as {@code get} or {@code config|get}.
 *
 * @param entry null unless the name is one that a request may begin with
 * @param subcommand null unless the name is that of a subcommand
 */
record NamedCommand(@Nullable CatalogEntry entry, @Nullable Command subcommand) {

  private static final NamedCommand NONE = new NamedCommand(null, null);

  boolean exists() {
    return entry != null || subcommand != null;
  }

  static NamedCommand find(Catalog catalog, byte[] name) {
    String wanted =
        new String(name, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT).replace('|', ' ');
    int space = wanted.indexOf(' ');
    String first = space < 0 ? wanted : wanted.substring(0, space);
    for (CatalogEntry entry : catalog.entries()) {
      if (entry.name().equals(first)) {
        return space < 0 ? new NamedCommand(entry, null) : subcommand(entry, wanted);
      }
    }
    return NONE;
  }

  private static NamedCommand subcommand(CatalogEntry entry, String name) {
    for (Command each : entry.subcommands()) {
      if (each.name().equals(name)) {
        return new NamedCommand(null, each);
      }
    }
    return NONE;
  }
}
