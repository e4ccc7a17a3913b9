package io.larder.server.state;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import io.larder.server.tracking.Invalidations;
import io.larder.server.tracking.Tracker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client that keeps what it reads in a cache of its own, and is told when that changes.
 *
 * <p>Its mode does not change; switching it makes another one.
 */
public final class ClientTracking implements Tracker {

  /** Which keys a client is told about. */
  public enum Mode {
    /** What it has read. */
    READ,
    /** What it has read right after it said so. */
    OPT_IN,
    /** What it has read, unless it said otherwise right before. */
    OPT_OUT,
    /** Everything with a prefix. */
    BROADCAST
  }

  private static final byte[] INVALIDATE = Ascii.bytes("invalidate");
  private static final byte[] MESSAGE = Ascii.bytes("message");
  private static final byte[] CHANNEL = Ascii.bytes("__redis__:invalidate");
  private static final byte[] BROKEN = Ascii.bytes("tracking-redir-broken");
  private static final int MESSAGE_COST = 96; // bytes of a queued message besides the key

  private static final int PREFIX_COST = 48; // bytes of memory beside its own

  private final Client client;
  private final Mode mode;
  private final boolean ignoresItself;
  private final long redirect;
  private final List<byte[]> prefixes;
  private @Nullable Boolean caching;
  private volatile boolean broken;

  /**
   * Tracking for a client.
   *
   * @param redirect the client that is told in its place; 0 if it is told itself
   * @param prefixes what keys begin with that it is told about, in mode {@link Mode#BROADCAST}
   */
  public ClientTracking(
      Client client, Mode mode, boolean ignoresItself, long redirect, List<byte[]> prefixes) {
    this.client = client;
    this.mode = mode;
    this.ignoresItself = ignoresItself;
    this.redirect = redirect;
    this.prefixes = prefixes;
  }

  /** Begins. */
  void begin() {
    Invalidations all = client.server().invalidations();
    all.listenTo(client.server().engine());
    prefixes.forEach(prefix -> all.broadcast(prefix, this));
  }

  /** Ends. */
  void end() {
    client.server().invalidations().forget(this);
  }

  /** A command of the client is about to run: notes the keys that it reads. */
  void before(Command command, Words words) {
    if (mode == Mode.BROADCAST || !command.is(CommandFlag.READONLY)) {
      return;
    }
    boolean wanted = mode == Mode.OPT_IN ? isCaching(true) : !isCaching(false);
    if (wanted) {
      Invalidations all = client.server().invalidations();
      command.keyPositions(words).forEach(word -> all.reads(words.bytes(word), this));
    }
  }

  /** Whether the client has said {@code yes} or {@code no} about the present command. */
  private boolean isCaching(boolean answer) {
    return caching != null && caching == answer;
  }

  /** A command of the client has run: what it said about that one is over. */
  void after(Command command) {
    if (caching != null && !command.name().equals("CLIENT CACHING")) {
      caching = null;
    }
  }

  /** What the client says about its next command; null if nothing. */
  public void setCaching(boolean answer) {
    caching = answer;
  }

  /** What the client has said about its next command; null if nothing. */
  public @Nullable Boolean caching() {
    return caching;
  }

  /** The mode. */
  public Mode mode() {
    return mode;
  }

  /** The client that is told in its place; 0 if it is told itself. */
  public long redirect() {
    return redirect;
  }

  /** Whether the client that is told in its place is gone. */
  public boolean isBroken() {
    return broken || (redirect != 0 && client.server().clients().find(redirect) == null);
  }

  /** What keys begin with that it is told about, in mode {@link Mode#BROADCAST}. */
  public List<byte[]> prefixes() {
    return prefixes;
  }

  /** About how many bytes of memory the prefixes take. */
  long memoryBytes() {
    long bytes = 0;
    for (byte[] prefix : prefixes) {
      bytes += PREFIX_COST + prefix.length;
    }
    return bytes;
  }

  /** Whether it does not want to be told of changes that it makes itself. */
  public boolean ignoresItself() {
    return ignoresItself;
  }

  @Override
  public void invalidate(byte[] key) {
    tell(key);
  }

  @Override
  public void invalidateAll() {
    tell(null);
  }

  private void tell(byte @Nullable [] key) {
    Client told = redirect == 0 ? client : client.server().clients().find(redirect);
    if (told == null) {
      tellBroken();
      return;
    }
    int cost = MESSAGE_COST + (key == null ? 0 : key.length);
    if (told.protocol() == Reply.Protocol.RESP3) {
      told.link().push(cost, reply -> push(reply, key));
    } else if (told.session().isSubscribed()) {
      told.link().push(cost, reply -> message(reply, key));
    }
  }

  private void tellBroken() {
    if (!broken && client.protocol() == Reply.Protocol.RESP3) {
      broken = true;
      client
          .link()
          .push(
              MESSAGE_COST,
              reply -> {
                reply.push(2);
                reply.bulk(BROKEN);
                reply.integer(redirect);
              });
    }
  }

  private static void push(Reply reply, byte @Nullable [] key) {
    reply.push(2);
    reply.bulk(INVALIDATE);
    keys(reply, key);
  }

  private static void message(Reply reply, byte @Nullable [] key) {
    reply.array(3);
    reply.bulk(MESSAGE);
    reply.bulk(CHANNEL);
    keys(reply, key);
  }

  private static void keys(Reply reply, byte @Nullable [] key) {
    if (key == null) {
      reply.nilArray();
    } else {
      reply.array(1);
      reply.bulk(key);
    }
  }
}
