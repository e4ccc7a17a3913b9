package io.larder.server.admin;

import io.larder.catalog.BlockedCall;
import io.larder.server.state.Client;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What blocked clients wait for, as it was when it was looked at. */
final class AwaitedKeys {

  private final List<BlockedCall> calls;

  AwaitedKeys(List<Client> clients) {
    this.calls =
        clients.stream()
            .map(Client::blocked)
            .filter(Objects::nonNull)
            .filter(call -> !call.isOver())
            .toList();
  }

  /** How many calls wait for a time only. */
  long withTimeout() {
    return calls.stream().filter(BlockedCall::hasTimeout).count();
  }

  /** How many keys are waited for, whatever the number of those who wait for each. */
  long all() {
    return keys(call -> true);
  }

  /** For how many of them somebody waits who would be told of their deletion. */
  long watchedForDeletion() {
    return keys(call -> call.command().name().equals("XREADGROUP"));
  }

  private long keys(Predicate<BlockedCall> who) {
    return calls.stream()
        .filter(who)
        .flatMap(BlockedCall::awaitedKeys)
        .collect(Collectors.toSet())
        .size();
  }
}
