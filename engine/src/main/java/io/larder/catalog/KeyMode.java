package io.larder.catalog;

import java.util.List;

/** What a command does to a key, by the flags of {@code COMMAND GETKEYSANDFLAGS}. */
public enum KeyMode {
  /** Reads something of the key, such as its existence or type, but not its content. */
  RO("RO"),
  RO_ACCESS("RO", "access"),
  RW("RW"),
  RW_ACCESS("RW", "access"),
  RW_UPDATE("RW", "update"),
  RW_ACCESS_UPDATE("RW", "access", "update"),
  RW_INSERT("RW", "insert"),
  RW_ACCESS_INSERT("RW", "access", "insert"),
  RW_DELETE("RW", "delete"),
  RW_ACCESS_DELETE("RW", "access", "delete"),
  OW_UPDATE("OW", "update"),
  OW_INSERT("OW", "insert"),
  RM_DELETE("RM", "delete"),
  /** As {@link #RW_ACCESS_UPDATE}; whether it reads or writes depends on other words. */
  RW_ACCESS_UPDATE_VARIABLE("RW", "access", "update", "variable_flags"),
  /** Does nothing: it is no key, but decides on the node of a cluster as one does. */
  NOT_KEY("not_key");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change
  private final List<String> flags;

  KeyMode(String... flags) {
    this.flags = List.of(flags);
  }

  /** Redis's names of the flags. */
  public List<String> flags() {
    return flags;
  }

  /** Whether it tells the caller, or copies, what the key holds. */
  public boolean reads() {
    return flags.contains("access");
  }

  /** Whether it changes the key. */
  public boolean writes() {
    return flags.contains("insert") || flags.contains("update") || flags.contains("delete");
  }
}
