package io.larder.server.state;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Session;
import io.larder.catalog.SessionOptions;
import io.larder.catalog.Subscriptions.Kind;
import io.larder.catalog.Words;
import io.larder.engine.pubsub.Message;
import io.larder.server.acl.AclLog;
import io.larder.server.acl.Login;
import io.larder.server.config.ConfigCaller;
import io.larder.server.config.Configuration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A client that is connected: who it is, and how it wants to be answered.
 *
 * <p>Changed by the thread of its connection alone; others read what they show of it without locks,
 * and see a recent state.
 */
public final class Client implements ConfigCaller {

  private static final long OWN_BYTES = 4096; // about what a connection takes that does nothing

  private static final long NANOS_A_MILLI = 1_000_000;

  private static final byte[] MESSAGE = Ascii.bytes("message");
  private static final byte[] PATTERN_MESSAGE = Ascii.bytes("pmessage");
  private static final byte[] SHARD_MESSAGE = Ascii.bytes("smessage");

  private final long id;
  private final Link link;
  private final ServerState server;
  private final Session session;
  private final Login login;
  private final long connectedMillis;
  private volatile long lastHeardNanos;
  private long lapNanos;
  private volatile Reply.Protocol protocol = Reply.Protocol.RESP2;
  private volatile String name = "";
  private volatile @Nullable BlockedCall blocked;
  private @Nullable Words arguments;
  private final AtomicLong notedBytes = new AtomicLong();
  private volatile boolean closing;
  private volatile String libraryName = "";
  private volatile String libraryVersion = "";
  private volatile String lastCommand = "NULL";
  private volatile boolean untouched;
  private volatile boolean unevictable;
  private volatile @Nullable ClientTracking tracking;
  private ReplyMode replyMode = ReplyMode.ON;

  /** A client that has connected, with database 0 selected. */
  public Client(ServerState server, Link link) {
    this.server = server;
    this.link = link;
    this.id = server.clients().nextId();
    this.login = new Login(server.access().users());
    this.connectedMillis = server.nowMillis();
    this.session =
        new Session(
            server.engine().database(0),
            new SessionOptions(
                server.catalog(), server.interceptor(), server.statistics().keys(), this));
    session.receiveBy(this::deliver, this::deliverShard);
    heard();
  }

  /** The client that makes a call; commands of the server are called by nobody else. */
  public static Client of(Call call) {
    return call.session().owner(Client.class);
  }

  /**
   * Requests have come, which are going to run one right after the other: so one look at the clock
   * is the end of a command and the start of the next.
   */
  public void heard() {
    lapNanos = server.nanoTime();
    lastHeardNanos = lapNanos;
  }

  /**
   * A command has run; in nanoseconds since the one before, or since the first was {@link #heard}.
   */
  long lap() {
    long begun = lapNanos;
    lapNanos = server.nanoTime();
    return lapNanos - begun;
  }

  /**
   * Runs a request.
   *
   * @param whenDone run by any thread when a call that waits is complete
   * @return null if the answer is complete; else the call that waits
   */
  public @Nullable BlockedCall execute(Words words, Reply reply, Runnable whenDone) {
    arguments = words;
    ClientTracking own = tracking;
    BlockedCall waits =
        own == null || !own.ignoresItself()
            ? session.execute(words, reply, whenDone)
            : executeIgnored(own, words, reply, whenDone);
    if (waits == null) {
      arguments = null;
    } else {
      blocked = waits;
    }
    return waits;
  }

  private @Nullable BlockedCall executeIgnored(
      ClientTracking own, Words words, Reply reply, Runnable whenDone) {
    server.invalidations().runningFor(own);
    try {
      return session.execute(words, reply, whenDone);
    } finally {
      server.invalidations().runningForNobody();
    }
  }

  /** Whether the answer to the next command may not be wanted. */
  public boolean isSilent() {
    return replyMode != ReplyMode.ON;
  }

  /** Whether the answer to the command that has just run is not wanted. */
  public boolean dropsAnswer() {
    ReplyMode mode = replyMode;
    replyMode = mode.afterCommand();
    return mode != ReplyMode.ON;
  }

  /** Wants no answer to this command, and none to the next. */
  public void skipNextAnswer() {
    if (replyMode != ReplyMode.OFF) {
      replyMode = ReplyMode.SKIP_NEXT;
    }
  }

  /** Sets whether it wants answers, this one included. */
  public void setReplyMode(ReplyMode mode) {
    replyMode = mode;
  }

  /** Whether a request has to wait because of a pause. */
  public boolean isPaused(Words words) {
    try {
      return server.pause().holds(session.catalog().find(words));
    } catch (Failure unknown) {
      return false;
    }
  }

  /** The call that waited is complete. */
  public void unblocked() {
    blocked = null;
    arguments = null;
  }

  /** The connection is gone: nothing is waited for, listened to or watched any longer. */
  public void disconnected() {
    server.clients().remove(this);
    server.clientMemory().forget(this);
    BlockedCall waiting = blocked;
    if (waiting != null) {
      waiting.unblock();
    }
    track(null);
    server.monitors().remove(this);
    session.close();
  }

  /** Begins to track what it reads in this way; null to end it. */
  public void track(@Nullable ClientTracking wanted) {
    ClientTracking before = tracking;
    tracking = wanted;
    if (wanted != null) {
      wanted.begin();
    }
    if (before != null && wanted != null) {
      server.invalidations().handOver(before, wanted);
    }
    if (before != null) {
      before.end();
    }
  }

  /** How it is told of changes of what it has read; null if it is not. */
  public @Nullable ClientTracking tracking() {
    return tracking;
  }

  private void deliver(Message message) {
    link.push(
        message.cost(),
        reply -> {
          byte[] pattern = message.pattern();
          boolean wanted =
              pattern == null
                  ? listens(Kind.CHANNEL, message.channel())
                  : listens(Kind.PATTERN, pattern);
          if (!wanted) {
            return;
          }
          reply.push(pattern == null ? 3 : 4);
          if (pattern == null) {
            reply.bulk(MESSAGE);
          } else {
            reply.bulk(PATTERN_MESSAGE);
            reply.bulk(pattern);
          }
          reply.bulk(message.channel());
          reply.bulk(message.payload());
        });
  }

  private void deliverShard(Message message) {
    link.push(
        message.cost(),
        reply -> {
          if (!listens(Kind.SHARD, message.channel())) {
            return;
          }
          reply.push(3);
          reply.bulk(SHARD_MESSAGE);
          reply.bulk(message.channel());
          reply.bulk(message.payload());
        });
  }

  /** Once it was told that it listens no longer, a message would be taken for an answer. */
  private boolean listens(Kind kind, byte[] name) {
    return session.subscriptions().contains(kind, name);
  }

  /** About how many bytes of memory the words take of the call that runs or waits. */
  public long argumentBytes() {
    Words words = arguments;
    return words == null ? 0 : words.cost();
  }

  /** About how many bytes of memory it takes, all together. */
  public long memoryBytes() {
    ClientTracking own = tracking;
    return OWN_BYTES
        + link.buffers().total()
        + argumentBytes()
        + session.transaction().memoryBytes()
        + session.subscriptions().memoryBytes()
        + (own == null ? 0 : own.memoryBytes());
  }

  /** What {@link ClientMemory} has noted of that. */
  AtomicLong notedBytes() {
    return notedBytes;
  }

  /** The id, unique while the server runs. */
  public long id() {
    return id;
  }

  /** The connection. */
  public Link link() {
    return link;
  }

  /** The server. */
  public ServerState server() {
    return server;
  }

  @Override
  public Configuration configuration() {
    return server.configuration();
  }

  @Override
  public boolean isLocal() {
    return link.isOfThisMachine();
  }

  /** The session, which runs its commands. */
  public Session session() {
    return session;
  }

  /** The name of the library that it uses; empty if it has not said. */
  public String libraryName() {
    return libraryName;
  }

  /** Sets the name of the library that it uses. */
  public void setLibraryName(String name) {
    libraryName = name;
  }

  /** The version of the library that it uses; empty if it has not said. */
  public String libraryVersion() {
    return libraryVersion;
  }

  /** Sets the version of the library that it uses. */
  public void setLibraryVersion(String version) {
    libraryVersion = version;
  }

  /** The command that it sent last, as {@code client|list}; {@code NULL} if none yet. */
  public String lastCommand() {
    return lastCommand;
  }

  void setLastCommand(String name) {
    if (!name.equals(lastCommand)) { // others see it at once, which costs more than a look
      lastCommand = name;
    }
  }

  /** Whether what it reads is not to count as used. */
  public boolean isUntouched() {
    return untouched;
  }

  /** Sets whether what it reads is not to count as used. */
  public void setUntouched(boolean untouched) {
    this.untouched = untouched;
  }

  /** Whether it is not to be cut off to save memory. */
  public boolean isUnevictable() {
    return unevictable;
  }

  /** Sets whether it is not to be cut off to save memory. */
  public void setUnevictable(boolean unevictable) {
    this.unevictable = unevictable;
  }

  /** Who it is. */
  public Login login() {
    return login;
  }

  /** Notes in {@code ACL LOG} that something was denied to this client. */
  public void noteDenial(AclLog.Event event) {
    server.statistics().errors().denied(event.reason().redisName());
    server.access().log().add(event, info(), server.nowMillis());
  }

  /** A line about it, as {@code CLIENT LIST} shows it. */
  public String info() {
    return ClientLine.of(this);
  }

  @Override
  public String toString() {
    return info();
  }

  /** The name of the user that it has authenticated as, {@code default} if as nobody. */
  public String userName() {
    return login.user().name();
  }

  /** When it connected, in epoch milliseconds. */
  public long connectedMillis() {
    return connectedMillis;
  }

  /** How long it has sent nothing, in milliseconds. */
  public long idleMillis() {
    return (server.nanoTime() - lastHeardNanos) / NANOS_A_MILLI;
  }

  /** Whether it has sent nothing for so long, waits for nothing and listens to nothing. */
  public boolean isIdle(long millis) {
    return blocked == null && !session.isSubscribed() && idleMillis() > millis;
  }

  /** The protocol that it is answered in. */
  public Reply.Protocol protocol() {
    return protocol;
  }

  /** Answers in this protocol from now on. */
  public void speak(Reply.Protocol protocol) {
    this.protocol = protocol;
  }

  /** The name that it has given itself; empty if none. */
  public String name() {
    return name;
  }

  /** Sets the name. */
  public void setName(String name) {
    this.name = name;
  }

  /** The call that waits; null if none does. */
  public @Nullable BlockedCall blocked() {
    return blocked;
  }

  /** Ends the connection once the answer to this request is on its way. */
  public void closeAfterReply() {
    closing = true;
  }

  /** Whether the connection is to end once its answers are on their way. */
  public boolean isClosing() {
    return closing;
  }
}
