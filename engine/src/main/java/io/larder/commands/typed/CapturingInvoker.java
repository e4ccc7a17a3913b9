package io.larder.commands.typed;

import org.jspecify.annotations.Nullable;

/** Runs nothing, but keeps the command that it was given. For one call. */
final class CapturingInvoker implements Invoker {

  private @Nullable Invocation<?> captured;

  @Override
  public <R> @Nullable R run(Invocation<R> invocation) {
    captured = invocation;
    return null;
  }

  Invocation<?> captured() {
    Invocation<?> invocation = captured;
    if (invocation == null) {
      throw new IllegalStateException("the method ran no command");
    }
    return invocation;
  }
}
