package io.larder.server;

import io.larder.server.net.Addresses;
import io.larder.server.net.Gate;
import io.larder.server.net.NetSettings;
import io.larder.server.state.ServerState;
import java.net.SocketAddress;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Refuses clients when there are too many, and strangers while nobody has set a password. */
final class ClientGate implements Gate {

  private final ServerState server;
  private final BooleanSupplier isProtected;

  /** A gate; while {@code isProtected}, only clients of this machine pass. */
  ClientGate(ServerState server, BooleanSupplier isProtected) {
    this.server = server;
    this.isProtected = isProtected;
  }

  @Override
  public @Nullable String refusal(@Nullable SocketAddress remote, NetSettings settings) {
    if (server.clients().size() >= settings.mostClients()) {
      server.statistics().network().rejected();
      return "ERR max number of clients reached";
    }
    return !Addresses.isOfThisMachine(remote) && isProtected.getAsBoolean()
        ? "DENIED Larder runs in protected mode: there is no password and no bind address, so only"
            + " clients of this machine are served. Set a password (requirepass), say where to"
            + " listen (bind), or switch protected mode off (protected-mode no)."
        : null;
  }
}
