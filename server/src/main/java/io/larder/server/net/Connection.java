package io.larder.server.net;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import io.larder.server.resp.ProtocolException;
import io.larder.server.resp.RequestLimits;
import io.larder.server.resp.RespReply;
import io.larder.server.state.Buffers;
import io.larder.server.state.Client;
import io.larder.server.state.Link;
import io.larder.server.state.ServerState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Between a socket and its client: requests come out of the bytes that arrive and run on the event
 * loop's own thread; answers are sent once for each batch of bytes.
 *
 * <p>While a call waits, the requests behind it stay bytes. Messages from other threads queue up,
 * and the event loop takes them.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails ends the connection
final class Connection extends ChannelInboundHandlerAdapter implements Link {

  private static final long UNAUTHENTICATED_QUERY = 1024 * 1024; // bytes, as in Redis

  private final ServerState server;
  private final Supplier<NetSettings> settings;
  private final Rounds rounds;
  private final Portions portions;
  private final Runnable whenDone = this::onBlockedCallDone;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Outbox outbox;
  private @Nullable Client client;
  private @Nullable RespReply deferred;
  private @Nullable Requests requests;
  private long aboveSoftSince = Long.MAX_VALUE;
  private boolean dropsDeferred;
  private boolean running;
  private volatile boolean moving; // from one loop to another: it is no thread's meanwhile
  private boolean closing;
  private volatile boolean cutOff;

  Connection(ServerState server, Supplier<NetSettings> settings, Rounds rounds, Portions portions) {
    this.server = server;
    this.settings = settings;
    this.rounds = rounds;
    this.portions = portions;
  }

  // ---- the event loop ----

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    context = ctx;
    server.statistics().network().accepted();
    outbox = new Outbox(ctx, this::drain, server.statistics().network());
    Client made = new Client(server, this);
    client = made;
    requests = new Requests(made.session(), this::limits);
    server.clients().add(made);
    rounds.add(ctx.executor(), this);
    server.clientMemory().note(client());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    closing = true;
    Client gone = client;
    if (gone != null) {
      gone.disconnected();
    }
    requests().clear();
    outbox().close();
  }

  @Override
  public void channelUnregistered(ChannelHandlerContext ctx) {
    rounds.remove(ctx.executor(), this);
  }

  @Override
  public void channelRegistered(ChannelHandlerContext ctx) {
    moving = false;
    if (client != null) { // else it begins with a call of channelActive
      rounds.add(ctx.executor(), this);
    }
  }

  /**
   * Goes on in another event loop, unless a command is running or something waits to be sent; its
   * own thread asks.
   */
  void moveTo(EventLoop other) {
    Channel channel = Objects.requireNonNull(context).channel();
    if (!running && !moving && outbox().bytes() == 0) {
      moving = true; // twice at once would leave it in two loops
      channel.deregister().addListener(left -> arrive(channel, other));
    }
  }

  private void arrive(Channel channel, EventLoop other) {
    try {
      other.register(channel).addListener(this::arrived);
    } catch (RejectedExecutionException loopHasEnded) {
      stay();
    }
  }

  private void arrived(Future<?> arrival) {
    if (!arrival.isSuccess()) { // the loop has ended
      stay();
    }
  }

  private void stay() {
    moving = false;
    closeNow();
  }

  /** Whether the connection is this thread's. */
  private boolean isMine() {
    return !moving && Objects.requireNonNull(context).executor().inEventLoop();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf arrived = (ByteBuf) message;
    if (closing) {
      arrived.release();
      return;
    }
    server.statistics().network().received(arrived.readableBytes());
    requests().add(arrived);
    process();
    requests().settle();
    long waiting = requests().unreadBytes() + requests().readBytes();
    portions.waiting(waiting);
    if (waiting + client().session().transaction().queuedBytes() > mostQueryBytes()) {
      closeNow();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (!closing) {
      outbox().flush();
      cutOffSlowReader();
      server.clientMemory().note(client());
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (!closing) {
      server.clientMemory().note(client());
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof DecoderException wrong) { // that is TLS's
      log().log(Level.INFO, "no TLS with " + remoteAddress() + ": " + message(wrong));
    } else if (!(cause instanceof IOException)) { // a reset by the other side is nothing to report
      log().log(Level.WARNING, "the connection of " + remoteAddress() + " is ended", cause);
    }
    closeNow();
  }

  private static String message(DecoderException wrong) {
    Throwable cause = wrong;
    while (cause.getCause() != null) { // OpenSSL's say nothing before the last
      cause = cause.getCause();
    }
    return cause instanceof NotSslRecordException // whose message has the bytes, say of a password
        ? "the client speaks without it"
        : String.valueOf(cause.getMessage());
  }

  private void process() {
    if (running) {
      return; // a command has resumed its own connection
    }
    running = true;
    client().heard();
    int served = 0;
    try {
      while (!closing && deferred == null) {
        Words words = requests().next();
        if (words == null || (server.pause().isOn() && client().isPaused(words))) {
          break;
        }
        requests().taken();
        served++;
        run(words);
      }
    } catch (ProtocolException wrong) {
      outbox().reply().failure(Failure.error(wrong.text()));
      closeWhenSent();
    } finally {
      running = false;
      server.statistics().eventLoops().served(served);
    }
  }

  private RequestLimits limits() {
    return client().login().isAuthenticated()
        ? settings.get().requests()
        : RequestLimits.UNAUTHENTICATED;
  }

  private long mostQueryBytes() {
    long most = settings.get().queryBytes();
    return client().login().isAuthenticated() ? most : Math.min(most, UNAUTHENTICATED_QUERY);
  }

  private void run(Words words) {
    if (isHttp(words)) {
      log()
          .log(
              Level.WARNING,
              "the connection of "
                  + remoteAddress()
                  + " is ended: it speaks HTTP, perhaps for a page"
                  + " of a browser that should not reach a server like this");
      closeNow();
      return;
    }
    passMessages(); // what came before this request, which may end that it listens
    if (client().isSilent()) {
      outbox().flush(); // what is dropped next is dropped alone
    }
    OutputLimit limit = outputLimit();
    RespReply reply = outbox().reply();
    reply.limit(limit.mostBytes());
    int before = reply.size();
    BlockedCall blocked = null;
    try {
      blocked = client().execute(words, reply, whenDone);
    } catch (RuntimeException broken) { // an error of ours, not of the client
      log().log(Level.ERROR, "a command of " + remoteAddress() + " failed", broken);
      if (!reply.isOverflown()) {
        reply.cutTo(before);
        reply.failure(Failure.error("internal error; the server's log tells more"));
      }
    }
    reply.speak(client().protocol());
    dropsDeferred = client().dropsAnswer();
    if (reply.isOverflown()) {
      if (!dropsDeferred) {
        endForTooLargeAnswer();
        return;
      }
      reply.restart();
    } else if (dropsDeferred) {
      reply.cutTo(before);
    }
    if (blocked != null) {
      deferred = reply.takeDeferred();
    }
    passMessages(); // what a client has caused to itself comes before later answers
    if (client().isClosing()) {
      closeWhenSent();
    } else if (limit.isAboveHard(outputBytes())) {
      endForTooLargeAnswer();
    }
  }

  private OutputLimit outputLimit() {
    NetSettings now = settings.get();
    return client().session().isSubscribed() ? now.pubSub() : now.normal();
  }

  private void endForTooLargeAnswer() {
    log()
        .log(
            Level.WARNING,
            "a client is disconnected beyond client-output-buffer-limit: " + client());
    closing = true; // what it has sent besides does not run
    closeNow();
  }

  private void passMessages() {
    if (outbox().hasMessages()) {
      outbox().drain();
    }
  }

  /** Whether a line is of an HTTP request, whose further lines might be commands. */
  private static boolean isHttp(Words words) {
    return words.is(0, "POST") || words.is(0, "HOST:");
  }

  private void onBlockedCallDone() {
    execute(this::answerBlockedCall);
  }

  private void answerBlockedCall() {
    RespReply answer = deferred;
    if (answer == null || closing) {
      return;
    }
    deferred = null;
    client().unblocked();
    if (answer.isOverflown()) {
      endForTooLargeAnswer();
      return;
    }
    if (!dropsDeferred) {
      outbox().reply().append(answer);
    }
    goOn();
  }

  private void goOn() {
    if (!closing) {
      process();
      requests().settle();
      outbox().flush();
      server.clientMemory().note(client());
    }
  }

  private void drain() {
    if (!isMine()) { // it has moved meanwhile, or is about to
      execute(this::drain);
      return;
    }
    outbox().drain();
    if (!running && !closing) {
      outbox().flush();
      server.clientMemory().note(client());
    }
  }

  private void closeWhenSent() {
    closing = true;
    outbox().flush();
    Objects.requireNonNull(context)
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(ChannelFutureListener.CLOSE);
  }

  /** Once a second: ends the connection if its client reads too slowly, or is idle for too long. */
  void lookAfter() {
    cutOffSlowReader(); // also one that is ended once it has read its answers
    int idleSeconds = settings.get().idleSeconds();
    if (idleSeconds > 0 && client().isIdle(idleSeconds * 1000L)) {
      closeNow();
    }
    server.clientMemory().note(client());
  }

  /** Ends the connection if its client has left too much unread, or much for too long. */
  private void cutOffSlowReader() {
    OutputLimit limit = outputLimit();
    long bytes = outputBytes();
    if (!limit.isAboveSoft(bytes)) {
      aboveSoftSince = Long.MAX_VALUE;
    } else if (aboveSoftSince == Long.MAX_VALUE) {
      aboveSoftSince = server.nowMillis();
    }
    boolean tooLong =
        aboveSoftSince != Long.MAX_VALUE
            && server.nowMillis() - aboveSoftSince > limit.softSeconds() * 1000L;
    if (limit.isAboveHard(bytes) || tooLong) {
      closeNow();
    }
  }

  private Outbox outbox() {
    return Objects.requireNonNull(outbox);
  }

  private Requests requests() {
    return Objects.requireNonNull(requests);
  }

  private Client client() {
    return Objects.requireNonNull(client);
  }

  // ---- as commands see it ----

  @Override
  public int descriptor() {
    ChannelHandlerContext ctx = context;
    return ctx != null && ctx.channel() instanceof UnixChannel unix ? unix.fd().intValue() : -1;
  }

  @Override
  public boolean isOfFileSystem() {
    ChannelHandlerContext ctx = context;
    return ctx != null && !(ctx.channel().localAddress() instanceof InetSocketAddress);
  }

  @Override
  public boolean isOfThisMachine() {
    ChannelHandlerContext ctx = context;
    return ctx != null && Addresses.isOfThisMachine(ctx.channel().remoteAddress());
  }

  @Override
  public String remoteAddress() {
    ChannelHandlerContext ctx = context;
    if (ctx == null || isOfFileSystem()) {
      return localAddress(); // the other side of a local socket has none
    }
    return Addresses.text(ctx.channel().remoteAddress());
  }

  @Override
  public String localAddress() {
    ChannelHandlerContext ctx = context;
    return ctx == null ? "" : Addresses.text(ctx.channel().localAddress());
  }

  @Override
  public void push(int cost, Consumer<Reply> message) {
    if (cutOff) {
      return; // its thread may be busy for long before it ends the connection
    }
    outbox().push(cost, message);
    if (settings.get().pubSub().isAboveHard(outputBytes())) {
      cutOff = true;
      closeNow();
    }
  }

  @Override
  public void closeAfterReplies() {
    execute(
        () -> {
          if (!closing) {
            closeWhenSent();
          }
        });
  }

  @Override
  public void closeNow() {
    ChannelHandlerContext ctx = context;
    if (ctx != null && isMine()) {
      ctx.close();
    } else {
      execute(this::closeNow);
    }
  }

  @Override
  public void execute(Runnable task) {
    ChannelHandlerContext ctx = context;
    if (ctx != null) {
      Tasks.run(ctx.executor(), () -> perform(task));
    }
  }

  private void perform(Runnable task) {
    if (isMine()) {
      task.run();
    } else { // the connection has moved meanwhile, or is about to
      execute(task);
    }
  }

  @Override
  public void resume() {
    execute(this::goOn);
  }

  private long outputBytes() {
    return outbox().bytes();
  }

  @Override
  public Buffers buffers() {
    Requests waiting = requests();
    Outbox out = outbox();
    return new Buffers(
        waiting.unreadBytes(),
        waiting.spareBytes(),
        waiting.readBytes(),
        out.answerRoom(),
        out.answerBytes(),
        out.unsentBytes());
  }

  /** Not kept: the first look for a logger takes long, and the start would have to wait for it. */
  private static Logger log() {
    return System.getLogger(Connection.class.getName());
  }
}
