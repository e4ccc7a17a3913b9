package io.larder.server.net;

import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Looks at each client that connects, before anything is read from it. Thread-safe. */
@FunctionalInterface
public interface Gate {

  /** Why a client is refused, an error in one line; null if it is welcome. */
  @Nullable String refusal(@Nullable SocketAddress remote, NetSettings settings);
}
