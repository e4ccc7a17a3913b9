package io.larder.server.differential;

import io.larder.catalog.differential.Program;
import io.larder.catalog.differential.Request;
import io.larder.catalog.differential.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another subject, with each request called by a script on both sides. */
final class ScriptedSubject implements Subject {

  private final Subject subject;

  ScriptedSubject(Subject subject) {
    this.subject = subject;
  }

  @Override
  public Request sent(Request request) {
    // a script that calls a command for several databases names it in its text
    String script = "return redis.call(unpack(ARGV)) -- " + request.name();
    List<byte[]> words = new ArrayList<>(Request.of("EVAL", script, "0").words());
    words.addAll(request.words());
    return new Request(words);
  }

  @Override
  public void begin(Program program) {
    subject.begin(program);
  }

  @Override
  public @Nullable Object answer(Request request) {
    return subject.answer(request);
  }

  @Override
  public boolean answersAtOnce() {
    return subject.answersAtOnce();
  }

  @Override
  public List<@Nullable Object> answers(
      Program program, List<Request> requests, List<@Nullable Object> answers) {
    return subject.answers(program, requests, answers);
  }

  @Override
  public void close() {
    subject.close();
  }
}
