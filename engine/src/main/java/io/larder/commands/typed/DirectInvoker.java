package io.larder.commands.typed;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Runs commands at once, in the calling thread. Thread-safe. */
final class DirectInvoker implements Invoker {

  private final Session session;

  DirectInvoker(Session session) {
    this.session = session;
  }

  /** Runs a command; one that has to wait parks the thread, and an interrupt ends the wait. */
  @Override
  public <R> @Nullable R run(Invocation<R> invocation) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP3);
    CountDownLatch done = new CountDownLatch(1);
    BlockedCall blocked =
        session.run(invocation.command(), invocation.words(), reply, done::countDown);
    if (blocked != null) {
      await(blocked, done);
    }
    return invocation.read(reply.root());
  }

  /** An interrupted call ends as if its time were over, and the thread stays interrupted. */
  private static void await(BlockedCall blocked, CountDownLatch done) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException ended) {
        interrupted = true;
        blocked.unblock();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A session on the same keyspace, for a transaction or a subscription. */
  Session newSession() {
    return new Session(session.keyspace(), session.observer());
  }

  /** Runs a command without waiting for it. */
  <R> CompletionStage<@Nullable R> start(Invocation<R> invocation) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP3);
    CompletableFuture<@Nullable R> future = new CompletableFuture<>();
    BlockedCall blocked =
        session.run(
            invocation.command(),
            invocation.words(),
            reply,
            () -> future.completeAsync(() -> invocation.read(reply.root())));
    if (blocked == null) {
      complete(future, invocation, reply);
    }
    return future;
  }

  private static <R> void complete(
      CompletableFuture<@Nullable R> future, Invocation<R> invocation, ReplyTree reply) {
    try {
      future.complete(invocation.read(reply.root()));
    } catch (RuntimeException failed) {
      future.completeExceptionally(failed);
    }
  }
}
