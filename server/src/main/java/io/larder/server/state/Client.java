package io.larder.server.state;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.Session;
import io.larder.catalog.SessionOptions;
import io.larder.catalog.Words;
import io.larder.engine.pubsub.Message;
import io.larder.server.config.ConfigCaller;
import io.larder.server.config.Configuration;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client that is connected: who it is, and how it wants to be answered.
 *
 * <p>Changed by the thread of its connection alone; others read what they show of it without locks,
 * and see a recent state.
 */
public final class Client implements ConfigCaller {

  private static final byte[] MESSAGE = ascii("message");
  private static final byte[] PATTERN_MESSAGE = ascii("pmessage");
  private static final byte[] SHARD_MESSAGE = ascii("smessage");

  private final long id;
  private final Link link;
  private final ServerState server;
  private final Session session;
  private final long connectedMillis;
  private volatile long lastCommandMillis;
  private volatile Reply.Protocol protocol = Reply.Protocol.RESP2;
  private volatile String name = "";
  private volatile @Nullable BlockedCall blocked;
  private volatile boolean closing;

  /** A client that has connected, with database 0 selected. */
  public Client(ServerState server, Link link) {
    this.server = server;
    this.link = link;
    this.id = server.clients().nextId();
    this.connectedMillis = server.nowMillis();
    this.lastCommandMillis = connectedMillis;
    this.session =
        new Session(
            server.engine().database(0),
            new SessionOptions(
                server.catalog(),
                server.interceptor(),
                io.larder.catalog.CommandObserver.NONE,
                this));
    session.receiveBy(this::deliver, this::deliverShard);
  }

  /** The client that makes a call; commands of the server are called by nobody else. */
  public static Client of(Call call) {
    return call.session().owner(Client.class);
  }

  /**
   * Runs a request.
   *
   * @param whenDone run by any thread when a call that waits is complete
   * @return null if the answer is complete; else the call that waits
   */
  public @Nullable BlockedCall execute(Words words, Reply reply, Runnable whenDone) {
    lastCommandMillis = server.nowMillis();
    BlockedCall waiting = session.execute(words, reply, whenDone);
    blocked = waiting;
    return waiting;
  }

  /** The call that waited is complete. */
  public void unblocked() {
    blocked = null;
  }

  /** The connection is gone: nothing is waited for, listened to or watched any longer. */
  public void disconnected() {
    server.clients().remove(this);
    BlockedCall waiting = blocked;
    if (waiting != null) {
      waiting.unblock();
    }
    session.close();
  }

  private void deliver(Message message) {
    link.push(
        message.cost(),
        reply -> {
          byte[] pattern = message.pattern();
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
          reply.push(3);
          reply.bulk(SHARD_MESSAGE);
          reply.bulk(message.channel());
          reply.bulk(message.payload());
        });
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
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
    String address = link.remoteAddress();
    return address.startsWith("127.") || address.startsWith("[::1]") || address.endsWith(":0");
  }

  /** The session, which runs its commands. */
  public Session session() {
    return session;
  }

  /** When it connected, in epoch milliseconds. */
  public long connectedMillis() {
    return connectedMillis;
  }

  /** When it last sent a command, in epoch milliseconds. */
  public long lastCommandMillis() {
    return lastCommandMillis;
  }

  /** Whether it has sent nothing for so long, waits for nothing and listens to nothing. */
  public boolean isIdle(long millis) {
    return blocked == null
        && !session.isSubscribed()
        && server.nowMillis() - lastCommandMillis > millis;
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
