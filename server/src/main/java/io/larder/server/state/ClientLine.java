package io.larder.server.state;

import io.larder.catalog.Reply;
import io.larder.catalog.Subscriptions;

/** A client as {@code CLIENT LIST} shows it: one line of names and values. */
public final class ClientLine {

  private ClientLine() {}

  /** The line, without an end. */
  public static String of(Client client) {
    Link link = client.link();
    Subscriptions subscriptions = client.session().subscriptions();
    ClientTracking tracking = client.tracking();
    long now = client.server().nowMillis();
    Buffers buffers = link.buffers();
    StringBuilder line = new StringBuilder(256);
    add(line, "id", client.id());
    add(line, "addr", link.remoteAddress());
    add(line, "laddr", link.localAddress());
    add(line, "fd", link.descriptor());
    add(line, "name", client.name());
    add(line, "age", (now - client.connectedMillis()) / 1000);
    add(line, "idle", client.idleMillis() / 1000);
    add(line, "flags", flags(client));
    add(line, "db", client.session().keyspace().number());
    add(line, "sub", subscriptions.all(Subscriptions.Kind.CHANNEL).size());
    add(line, "psub", subscriptions.all(Subscriptions.Kind.PATTERN).size());
    add(line, "ssub", subscriptions.all(Subscriptions.Kind.SHARD).size());
    add(line, "multi", client.session().transaction().queued());
    add(line, "qbuf", buffers.query());
    add(line, "qbuf-free", buffers.querySpare());
    add(line, "argv-mem", buffers.arguments() + client.argumentBytes());
    add(line, "multi-mem", client.session().transaction().memoryBytes());
    add(line, "rbs", buffers.answer());
    add(line, "rbp", buffers.answer());
    add(line, "obl", buffers.answers());
    add(line, "oll", buffers.unsent() == 0 ? 0 : 1); // the pieces are not counted
    add(line, "omem", buffers.unsent());
    add(line, "tot-mem", client.memoryBytes());
    add(line, "events", "r");
    add(line, "cmd", client.lastCommand());
    add(line, "user", client.userName());
    add(line, "redir", tracking == null ? -1 : tracking.redirect());
    add(line, "resp", client.protocol() == Reply.Protocol.RESP3 ? 3 : 2);
    add(line, "lib-name", client.libraryName());
    add(line, "lib-ver", client.libraryVersion());
    line.setLength(line.length() - 1);
    return line.toString();
  }

  private static void add(StringBuilder line, String name, Object value) {
    line.append(name).append('=').append(value).append(' ');
  }

  /** A letter for each thing that is special about a client; {@code N} if nothing is. */
  private static String flags(Client client) {
    StringBuilder flags = new StringBuilder();
    add(flags, client.server().monitors().contains(client), 'O');
    add(flags, client.session().isSubscribed(), 'P');
    add(flags, client.session().transaction().isOpen(), 'x');
    add(flags, client.blocked() != null, 'b');
    ClientTracking tracking = client.tracking();
    if (tracking != null) {
      flags.append('t');
      add(flags, tracking.isBroken(), 'R');
      add(flags, tracking.mode() == ClientTracking.Mode.BROADCAST, 'B');
    }
    add(flags, client.session().transaction().isTouched(), 'd');
    add(flags, client.isClosing(), 'c');
    add(flags, client.link().isOfFileSystem(), 'U');
    add(flags, client.isUnevictable(), 'e');
    add(flags, client.isUntouched(), 'T');
    return flags.isEmpty() ? "N" : flags.toString();
  }

  private static void add(StringBuilder flags, boolean holds, char letter) {
    if (holds) {
      flags.append(letter);
    }
  }
}
