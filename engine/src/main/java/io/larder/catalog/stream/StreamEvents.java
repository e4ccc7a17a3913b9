package io.larder.catalog.stream;

import io.larder.engine.KeyspaceEvent;

/** What changes of streams are called. */
final class StreamEvents {

  private static final char STREAM = 't';

  static final KeyspaceEvent XADD = new KeyspaceEvent("xadd", STREAM);
  static final KeyspaceEvent XDEL = new KeyspaceEvent("xdel", STREAM);
  static final KeyspaceEvent XTRIM = new KeyspaceEvent("xtrim", STREAM);
  static final KeyspaceEvent XSETID = new KeyspaceEvent("xsetid", STREAM);
  static final KeyspaceEvent XGROUP_CREATE = new KeyspaceEvent("xgroup-create", STREAM);
  static final KeyspaceEvent XGROUP_SETID = new KeyspaceEvent("xgroup-setid", STREAM);
  static final KeyspaceEvent XGROUP_DESTROY = new KeyspaceEvent("xgroup-destroy", STREAM);
  static final KeyspaceEvent XGROUP_CREATECONSUMER =
      new KeyspaceEvent("xgroup-createconsumer", STREAM);
  static final KeyspaceEvent XGROUP_DELCONSUMER = new KeyspaceEvent("xgroup-delconsumer", STREAM);

  /**
   * What moves within a group: reads, acknowledgements and claims. Redis tells nobody of it, so its
   * class is one that {@code notify-keyspace-events} cannot ask for.
   */
  static final KeyspaceEvent GROUP_MOVED = new KeyspaceEvent("xgroup-moved", ' ');

  private StreamEvents() {}
}
