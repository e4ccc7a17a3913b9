package io.larder.commands.typed;

import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.commands.AsyncRedisCommands;
import io.larder.commands.CommandCodec;
import io.larder.commands.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A transaction in a session of its own, and the stages of what it has queued. */
final class QueuedTransaction<K, V> implements Transaction<K, V> {

  private final Session session;
  private final AsyncRedisCommands<K, V> view;
  private final List<Queued<?>> queued = new ArrayList<>();
  private boolean ended;

  private record Queued<R>(Invocation<R> invocation, CompletableFuture<@Nullable R> future) {

    void complete(@Nullable Object answer) {
      try {
        future.complete(invocation.read(answer));
      } catch (RuntimeException failed) {
        future.completeExceptionally(failed);
      }
    }
  }

  QueuedTransaction(Session session, CommandCodec<K, V> codec) {
    this.session = session;
    this.view = AsyncView.of(codec, this::add);
    session.transaction().begin();
  }

  /** Queues a command; the stage of its result. */
  @SuppressWarnings("FutureReturnValueIgnored") // the view hands the stage out
  private <R> Object add(Invocation<R> invocation) {
    requireOpen();
    session.transaction().queue(invocation.command(), invocation.words());
    Queued<R> added = new Queued<>(invocation, new CompletableFuture<>());
    queued.add(added);
    return added.future();
  }

  @Override
  public AsyncRedisCommands<K, V> queue() {
    requireOpen();
    return view;
  }

  @Override
  public boolean exec() {
    requireOpen();
    ended = true;
    ReplyTree reply = new ReplyTree(io.larder.catalog.Reply.Protocol.RESP3);
    session.transaction().execute(reply);
    if (!(reply.root() instanceof List<?> answers)) {
      cancelAll();
      return false;
    }
    for (int i = 0; i < answers.size(); i++) {
      queued.get(i).complete(answers.get(i));
    }
    return true;
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("the transaction has ended; begin another one");
    }
  }

  private void cancelAll() {
    queued.forEach(each -> each.future().cancel(false));
  }

  @Override
  public void close() {
    if (!ended) {
      ended = true;
      session.close();
      cancelAll();
    }
  }
}
