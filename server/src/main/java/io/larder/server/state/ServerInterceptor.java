package io.larder.server.state;

import io.larder.catalog.Command;
import io.larder.catalog.CommandInterceptor;
import io.larder.catalog.Failure;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import org.jspecify.annotations.Nullable;

/** Stands before and after every command of every client: permission first, then measurement. */
final class ServerInterceptor implements CommandInterceptor {

  private final ServerState server;

  ServerInterceptor(ServerState server) {
    this.server = server;
  }

  @Override
  public long before(Session session, Command command, Words words) {
    return server.nanoTime();
  }

  @Override
  public void after(
      Session session, Command command, Words words, long begun, @Nullable Failure failure) {}
}
