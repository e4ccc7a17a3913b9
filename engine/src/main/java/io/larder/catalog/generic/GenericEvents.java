package io.larder.catalog.generic;

import io.larder.engine.KeyspaceEvent;

/** What happens to keys of any type, by Redis's names. */
final class GenericEvents {

  static final KeyspaceEvent RENAME_FROM = new KeyspaceEvent("rename_from", 'g');
  static final KeyspaceEvent RENAME_TO = new KeyspaceEvent("rename_to", 'g');
  static final KeyspaceEvent MOVE_FROM = new KeyspaceEvent("move_from", 'g');
  static final KeyspaceEvent MOVE_TO = new KeyspaceEvent("move_to", 'g');
  static final KeyspaceEvent COPY_TO = new KeyspaceEvent("copy_to", 'g');
  static final KeyspaceEvent RESTORE = new KeyspaceEvent("restore", 'g');
  static final KeyspaceEvent SORTSTORE = new KeyspaceEvent("sortstore", 'l');

  private GenericEvents() {}
}
