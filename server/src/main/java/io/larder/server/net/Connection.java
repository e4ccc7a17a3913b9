package io.larder.server.net;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import io.larder.server.resp.ProtocolException;
import io.larder.server.resp.RequestDecoder;
import io.larder.server.resp.RespReply;
import io.larder.server.state.Client;
import io.larder.server.state.Link;
import io.larder.server.state.ServerState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Between a socket and its client: requests come out of the bytes that arrive and run on the event
 * loop's own thread; answers are sent once for each batch of bytes.
 *
 * <p>While a call waits, the requests behind it stay bytes. Messages from other threads queue up,
 * and the event loop takes them.
 */
final class Connection extends ChannelInboundHandlerAdapter implements Link {

  private static final int BATCH = 64 * 1024; // bytes of answers that are handed on in one piece
  private static final int FIRST_BUFFER = 1024;

  private final ServerState server;
  private final RequestDecoder decoder = new RequestDecoder();
  private final RespReply reply = new RespReply();
  private final Queue<Consumer<Reply>> pushes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean draining = new AtomicBoolean();
  private final AtomicLong unsent = new AtomicLong();
  private final Runnable whenDone = () -> execute(this::blockedCallIsOver);
  private @Nullable ChannelHandlerContext context;
  private @Nullable Client client;
  private ByteBuf in = Unpooled.EMPTY_BUFFER;
  private @Nullable RespReply deferred;
  private boolean running;
  private boolean closing;

  Connection(ServerState server) {
    this.server = server;
  }

  // ---- the event loop ----

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    context = ctx;
    Client made = new Client(server, this);
    client = made;
    server.clients().add(made);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    closing = true;
    Client gone = client;
    if (gone != null) {
      gone.disconnected();
    }
    in.release();
    in = Unpooled.EMPTY_BUFFER;
    dropOutput();
    pushes.clear();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf arrived = (ByteBuf) message;
    if (closing) {
      arrived.release();
    } else if (in.isReadable()) {
      in = append(ctx, in, arrived);
    } else {
      in.release();
      in = arrived;
    }
    process(ctx);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    flush(ctx);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // a reset by the other side is nothing to report
  }

  private static ByteBuf append(ChannelHandlerContext ctx, ByteBuf first, ByteBuf second) {
    ByteBuf target = first;
    if (first.maxWritableBytes() < second.readableBytes() || first.refCnt() > 1) {
      target = ctx.alloc().buffer(first.readableBytes() + second.readableBytes());
      target.writeBytes(first);
      first.release();
    } else if (first.writableBytes() < second.readableBytes()) {
      first.discardReadBytes();
    }
    target.writeBytes(second);
    second.release();
    return target;
  }

  private void process(ChannelHandlerContext ctx) {
    if (running) {
      return; // a command has closed or resumed its own connection
    }
    running = true;
    try {
      while (!closing && deferred == null) {
        Words words = decoder.next(in);
        if (words == null) {
          break;
        }
        run(ctx, words);
      }
    } catch (ProtocolException wrong) {
      prepareOutput(ctx);
      reply.failure(Failure.error(wrong.text()));
      closing = true;
      closeWhenSent(ctx);
    } finally {
      running = false;
    }
  }

  private void run(ChannelHandlerContext ctx, Words words) {
    Client caller = java.util.Objects.requireNonNull(client);
    prepareOutput(ctx);
    BlockedCall blocked = caller.execute(words, reply, whenDone);
    reply.speak(caller.protocol());
    if (blocked != null) {
      deferred = reply.takeDeferred();
    }
    if (caller.isClosing()) {
      closing = true;
      closeWhenSent(ctx);
    }
  }

  private void blockedCallIsOver() {
    ChannelHandlerContext ctx = context;
    RespReply answer = deferred;
    if (ctx == null || answer == null || closing) {
      return;
    }
    deferred = null;
    java.util.Objects.requireNonNull(client).unblocked();
    prepareOutput(ctx);
    reply.buffer().writeBytes(answer.buffer());
    process(ctx);
    flush(ctx);
  }

  // ---- output ----

  private void prepareOutput(ChannelHandlerContext ctx) {
    ByteBuf out = reply.buffer();
    if (out.readableBytes() >= BATCH) {
      write(ctx, out);
      out = Unpooled.EMPTY_BUFFER;
    }
    if (out == Unpooled.EMPTY_BUFFER) {
      reply.into(ctx.alloc().ioBuffer(FIRST_BUFFER));
    }
  }

  private void write(ChannelHandlerContext ctx, ByteBuf out) {
    int bytes = out.readableBytes();
    unsent.addAndGet(bytes);
    ctx.write(out).addListener(sent -> unsent.addAndGet(-bytes));
  }

  private void flush(ChannelHandlerContext ctx) {
    ByteBuf out = reply.buffer();
    if (out.isReadable()) {
      reply.into(Unpooled.EMPTY_BUFFER);
      write(ctx, out);
      ctx.flush();
    }
  }

  private void dropOutput() {
    ByteBuf out = reply.buffer();
    reply.into(Unpooled.EMPTY_BUFFER);
    out.release();
  }

  private void closeWhenSent(ChannelHandlerContext ctx) {
    ByteBuf out = reply.buffer();
    reply.into(Unpooled.EMPTY_BUFFER);
    ctx.writeAndFlush(out).addListener(ChannelFutureListener.CLOSE);
  }

  private void drain() {
    draining.set(false);
    ChannelHandlerContext ctx = context;
    if (ctx == null || closing) {
      pushes.clear();
      return;
    }
    for (Consumer<Reply> push = pushes.poll(); push != null; push = pushes.poll()) {
      prepareOutput(ctx);
      push.accept(reply);
    }
    if (!running) {
      flush(ctx);
    }
  }

  // ---- as commands see it ----

  @Override
  public String remoteAddress() {
    ChannelHandlerContext ctx = context;
    return ctx == null ? "" : text(ctx.channel().remoteAddress());
  }

  @Override
  public String localAddress() {
    ChannelHandlerContext ctx = context;
    return ctx == null ? "" : text(ctx.channel().localAddress());
  }

  private static String text(@Nullable SocketAddress address) {
    if (address instanceof InetSocketAddress inet && inet.getAddress() != null) {
      String host = inet.getAddress().getHostAddress();
      return host.indexOf(':') < 0
          ? host + ":" + inet.getPort()
          : "[" + host + "]:" + inet.getPort();
    }
    return String.valueOf(address) + ":0";
  }

  @Override
  public void push(Consumer<Reply> message) {
    pushes.add(message);
    if (draining.compareAndSet(false, true)) {
      execute(this::drain);
    }
  }

  @Override
  public void closeAfterReplies() {
    execute(
        () -> {
          ChannelHandlerContext ctx = context;
          if (ctx != null && !closing) {
            closing = true;
            closeWhenSent(ctx);
          }
        });
  }

  @Override
  public void closeNow() {
    ChannelHandlerContext ctx = context;
    if (ctx != null) {
      ctx.close();
    }
  }

  @Override
  public void execute(Runnable task) {
    ChannelHandlerContext ctx = context;
    if (ctx != null) {
      ctx.executor().execute(task);
    }
  }

  @Override
  public void resume() {
    execute(
        () -> {
          ChannelHandlerContext ctx = context;
          if (ctx != null && !closing) {
            process(ctx);
            flush(ctx);
          }
        });
  }

  @Override
  public long inputBytes() {
    return in.readableBytes() + decoder.pendingBytes();
  }

  @Override
  public long outputBytes() {
    return unsent.get() + reply.buffer().readableBytes();
  }
}
