package io.larder.server.differential;

import io.larder.catalog.differential.LarderSubject;
import io.larder.catalog.differential.Program;
import io.larder.catalog.differential.Request;
import io.larder.catalog.differential.Subject;
import io.larder.catalog.differential.WireSide;
import io.larder.testkit.reference.RespClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Larder server behind a socket. What a twin in this JVM is asked one by one, the server is asked
 * afterwards in one pipeline: which keys are to be looked at depends on earlier answers.
 */
final class WireSubject implements Subject {

  private final LarderSubject twin = new LarderSubject();
  private final WireSide server;

  /** The server of a connection, which is closed with this. */
  WireSubject(RespClient client) {
    server = new WireSide(client);
  }

  @Override
  public void begin(Program program) {
    twin.begin(program);
  }

  @Override
  public @Nullable Object answer(Request request) {
    return twin.answer(request);
  }

  @Override
  public boolean answersAtOnce() {
    return twin.answersAtOnce();
  }

  @Override
  public List<@Nullable Object> answers(
      Program program, List<Request> requests, List<@Nullable Object> answers) {
    return server.answers(program, requests);
  }

  @Override
  public void close() {
    twin.close();
    server.close();
  }
}
