package io.larder.catalog;

import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.Timer;
import io.larder.engine.Waiter;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for one of its keys; no thread waits with it.
 *
 * <p>Thread-safe. Its own lock is taken under that of a key, never the other way round. It ends
 * once: served, timed out, or unblocked.
 */
public final class BlockedCall implements Waiter {

  /** A key that calls wait for. */
  public record AwaitedKey(Keyspace<?> keyspace, Object key) {}

  private final Call call;
  private final Reply reply;
  private final Runnable whenDone;
  private final Call.Wait wait;
  private final ReentrantLock ending = new ReentrantLock();
  private volatile boolean over;
  private volatile @Nullable Timer timer;

  BlockedCall(Call call, Reply reply, Runnable whenDone, Call.Wait wait) {
    this.call = call;
    this.reply = reply;
    this.whenDone = whenDone;
    this.wait = wait;
  }

  /** Begins to wait; under the locks of all the keys. */
  void begin(KeyLocks locks) {
    for (int position : call.command().keyPositions(call.words())) {
      locks.await(call.keyspace(), call.key(position), this);
    }
    if (wait.timeoutMillis() > 0) {
      long at = io.larder.engine.Deadline.after(call.nowMillis(), wait.timeoutMillis());
      timer = call.engine().schedule(at, this::timeOut);
    }
  }

  @Override
  public Attempt attempt(KeyLocks locks, Keyspace<?> keyspace, Object key) {
    ending.lock();
    try {
      if (over) {
        return Attempt.OVER;
      }
      if (keyspace != call.keyspace() || !runAgain(locks, key)) {
        return Attempt.WAITING;
      }
      over = true;
    } catch (Call.Busy busy) {
      return Attempt.BUSY;
    } finally {
      ending.unlock();
    }
    locks.afterwards(this::finish);
    return Attempt.OVER;
  }

  private boolean runAgain(KeyLocks locks, Object key) {
    try {
      return call.runAgain(locks, key, reply);
    } catch (Failure failure) {
      reply.failure(failure);
      return true;
    }
  }

  /** The command that waits. */
  public Command command() {
    return call.command();
  }

  /** Whether it waits for a time only. */
  public boolean hasTimeout() {
    return wait.timeoutMillis() > 0;
  }

  /** The keys whose contents let it go on, and not those that it then puts something in. */
  public Stream<AwaitedKey> awaitedKeys() {
    return call.command().keys(call.words()).stream()
        .filter(use -> use.mode() != KeyMode.RW_INSERT)
        .map(use -> new AwaitedKey(call.keyspace(), call.key(use.position())));
  }

  private void timeOut() {
    end(wait.whenOver());
  }

  /**
   * Ends the call as if its time were over; does nothing if it has ended.
   *
   * @return whether it had not
   */
  public boolean unblock() {
    return end(wait.whenOver());
  }

  /** Ends the call with an error; does nothing if it has ended. Returns whether it had not. */
  public boolean unblock(Failure failure) {
    return end(unanswered -> unanswered.failure(failure));
  }

  private boolean end(Consumer<Reply> answer) {
    ending.lock();
    try {
      if (over) {
        return false;
      }
      over = true;
      answer.accept(reply);
    } finally {
      ending.unlock();
    }
    finish();
    return true;
  }

  private void finish() {
    Timer running = timer;
    if (running != null) {
      running.cancel();
    }
    for (int position : call.command().keyPositions(call.words())) {
      call.keyspace().forget(call.key(position), this);
    }
    whenDone.run();
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public void addKeys(KeyLocks locks) {
    call.addTo(locks, Command.Scope.KEYS);
  }
}
