package io.larder.catalog;

import java.util.Locale;

/** The groups into which Redis's documentation sorts commands. */
public enum CommandGroup {
  BITMAP,
  CLUSTER,
  CONNECTION,
  GENERIC,
  GEO,
  HASH,
  HYPERLOGLOG,
  LIST,
  PUBSUB,
  SCRIPTING,
  SERVER,
  SET,
  SORTED_SET,
  STREAM,
  STRING,
  TRANSACTIONS;

  /** The name in {@code COMMAND DOCS}. */
  public String redisName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ACL category of the group's commands. */
  String category() {
    return switch (this) {
      case GENERIC -> "keyspace";
      case SORTED_SET -> "sortedset";
      case TRANSACTIONS -> "transaction";
      case SERVER -> "admin";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
