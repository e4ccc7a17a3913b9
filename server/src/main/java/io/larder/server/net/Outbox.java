package io.larder.server.net;

import io.larder.catalog.Reply;
import io.larder.server.resp.RespReply;
import io.larder.server.stats.NetworkStatistics;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What is on its way to one client: answers, which its own thread writes, and messages, which any
 * thread puts into a queue.
 *
 * <p>Answers are collected and handed on once a batch. All that is not yet sent is counted, so that
 * a reader that is too slow can be cut off.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails ends the connection
final class Outbox {

  private static final int BATCH = 48 * 1024; // bytes of answers that are handed on in one piece
  private static final long MOST_IN_ONE_TURN = 1024 * 1024; // bytes of messages

  private record Push(int cost, Consumer<Reply> message) {}

  private final ChannelHandlerContext context;
  private final RespReply reply;
  private final Queue<Push> pushes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean draining = new AtomicBoolean();
  private final AtomicLong queued = new AtomicLong();
  private final Runnable drain;
  private final NetworkStatistics statistics;
  private boolean closed;

  /**
   * An empty one.
   *
   * @param drain run by the connection's thread when messages have come; calls {@link #drain}
   * @param statistics told of what is sent
   */
  Outbox(ChannelHandlerContext context, Runnable drain, NetworkStatistics statistics) {
    this.context = context;
    this.reply = new RespReply(context.alloc());
    this.drain = drain;
    this.statistics = statistics;
  }

  // ---- the connection's own thread ----

  /** Where the next answer goes. */
  RespReply reply() {
    if (reply.size() >= BATCH) {
      flush();
    }
    return reply;
  }

  /** Sends what has been collected. */
  void flush() {
    if (reply.size() == 0) {
      return;
    }
    statistics.sent(reply.size());
    context.writeAndFlush(
        reply.take(), context.voidPromise()); // what goes wrong ends the connection
  }

  /** Whether messages have come that are not yet written. */
  boolean hasMessages() {
    return !pushes.isEmpty();
  }

  /** Writes messages that have come: not all where there are many, so that others have a turn. */
  void drain() {
    draining.set(false);
    long most = MOST_IN_ONE_TURN;
    for (Push push = pushes.poll(); push != null && !closed; push = pushes.poll()) {
      queued.addAndGet(-push.cost());
      RespReply message = reply();
      message.limit(Long.MAX_VALUE); // they were counted when they came
      push.message().accept(message);
      most -= push.cost();
      if (most < 0) {
        break;
      }
    }
    if (!pushes.isEmpty()) {
      wake();
    }
  }

  /** Takes nothing any longer, and forgets what has not been sent. */
  void close() {
    closed = true;
    reply.drop();
    pushes.clear();
  }

  // ---- any thread ----

  /** Adds a message, which keeps about so many bytes alive. */
  void push(int cost, Consumer<Reply> message) {
    queued.addAndGet(cost);
    pushes.add(new Push(cost, message));
    wake();
  }

  private void wake() {
    if (draining.compareAndSet(false, true)) {
      Tasks.run(context.executor(), drain);
    }
  }

  /** The bytes that the other side has yet to take. */
  long bytes() {
    return unsentBytes() + answerBytes();
  }

  /** Of these, what is no longer collected. */
  long unsentBytes() {
    ChannelOutboundBuffer written = context.channel().unsafe().outboundBuffer();
    return queued.get() + (written == null ? 0 : written.totalPendingWriteBytes());
  }

  /** The bytes of answers that are being collected. */
  long answerBytes() {
    return reply.size();
  }

  /** The room that these are collected in, in bytes. */
  long answerRoom() {
    return reply.room();
  }
}
