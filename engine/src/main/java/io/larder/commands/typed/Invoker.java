package io.larder.commands.typed;

import org.jspecify.annotations.Nullable;

/** Decides how a command runs: now, later, or as part of a transaction. */
interface Invoker {

  /** Runs a command and answers its result; null also where the result comes later. */
  <R> @Nullable R run(Invocation<R> invocation);
}
