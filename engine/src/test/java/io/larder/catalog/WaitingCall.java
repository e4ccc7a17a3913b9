package io.larder.catalog;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A command that may have to wait, in a session of its own, for as long as a test likes. */
public final class WaitingCall {

  private final ReplyTree reply;
  private final AtomicInteger ends = new AtomicInteger();
  private final @Nullable BlockedCall blocked;

  private WaitingCall(Session session, Reply.Protocol protocol, String line) {
    reply = new ReplyTree(protocol);
    blocked = session.execute(Words.of(line.split(" ")), reply, () -> ends.incrementAndGet());
  }

  /** Starts a command given as words separated by blanks. */
  public static WaitingCall start(TestSession redis, String line) {
    return new WaitingCall(redis.another(), Reply.Protocol.RESP3, line);
  }

  /** The answer as {@link TestSession#run(String)} gives it, or {@code (waits)}. */
  public String answer() {
    return reply.isComplete() ? TestSession.text(reply.root()) : "(waits)";
  }

  /** How often it was told that the wait is over. */
  public int ends() {
    return ends.get();
  }

  /** The call, if it had to wait. */
  public @Nullable BlockedCall blocked() {
    return blocked;
  }
}
