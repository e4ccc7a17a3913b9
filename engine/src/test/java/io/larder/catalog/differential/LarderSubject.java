package io.larder.catalog.differential;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Reply.Protocol;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.reference.ErrorText;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Larder in this JVM. A call that would wait is told at once that its time is over, as if nobody
 * else did anything meanwhile.
 */
public final class LarderSubject implements Subject {

  private KeyspaceEngine engine = KeyspaceEngine.create();
  private Session session = Session.open(engine);
  private Protocol protocol = Protocol.RESP2;

  @Override
  public void begin(Program program) {
    close();
    engine = KeyspaceEngine.builder().limits(program.limits().limits()).build();
    session = Session.open(engine);
    protocol = program.protocol();
  }

  @Override
  public @Nullable Object answer(Request request) {
    RecordedReply reply = new RecordedReply(protocol);
    try {
      BlockedCall blocked = session.execute(Words.of(request.toArray()), reply, () -> {});
      if (blocked != null) {
        blocked.unblock();
      }
      return reply.answer();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return new ErrorText("BUG " + trace);
    }
  }

  @Override
  public boolean answersAtOnce() {
    return !session.transaction().isOpen();
  }

  @Override
  public void close() {
    session.close();
    engine.close();
  }
}
