package io.larder.samples.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls that {@link LogInterceptor} saw. */
@ApplicationScoped
public class CallLog {

  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** Adds a call. */
  public void note(String call) {
    calls.add(call);
  }

  /** Returns the calls in their order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }
}
