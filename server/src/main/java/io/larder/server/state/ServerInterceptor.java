package io.larder.server.state;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandInterceptor;
import io.larder.catalog.Failure;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.server.acl.Redaction;
import org.jspecify.annotations.Nullable;

/** Stands before and after every command of every client: permission first, then measurement. */
final class ServerInterceptor implements CommandInterceptor {

  private final ServerState server;
  private final Measurement measurement;

  ServerInterceptor(ServerState server, Measurement measurement) {
    this.server = server;
    this.measurement = measurement;
  }

  @Override
  public void admit(Session session, Command command, Words words) {
    Failure busy = server.scripting().monitor().busy();
    if (busy != null && !command.is(CommandFlag.ALLOW_BUSY) && !session.isExecuting()) {
      throw busy;
    }
    Client client = session.owner(Client.class);
    if (!client.login().permitsEverything()) {
      Admission.check(client, command, words);
    }
  }

  @Override
  public void refused(Session session, @Nullable Command command, Failure failure) {
    measurement.refused(command, failure);
  }

  @Override
  public boolean permits(Session session, Command command, Words words) {
    return Admission.permits(session.owner(Client.class), command, words);
  }

  @Override
  public long before(Session session, Command command, Words words) {
    Client client = session.owner(Client.class);
    client.setLastCommand(command.fullName());
    ClientTracking tracking = client.tracking();
    if (tracking != null) {
      tracking.before(command, words);
    }
    Monitors monitors = server.monitors();
    if (!monitors.isEmpty() && !command.is(CommandFlag.ADMIN)) {
      monitors.show(
          Redaction.of(command, words),
          session.keyspace().number(),
          session.isWithinCall() ? "lua" : client.link().remoteAddress(),
          server.nowMillis() * 1000);
    }
    return session.isExecuting() ? server.nanoTime() : 0; // else it begins where the last one ended
  }

  @Override
  public void after(
      Session session, Command command, Words words, long begun, @Nullable Failure failure) {
    Client client = session.owner(Client.class);
    ClientTracking tracking = client.tracking();
    if (tracking != null) {
      tracking.after(command);
    }
    long nanos = session.isExecuting() ? server.nanoTime() - begun : client.lap();
    measurement.ran(client, command, words, nanos, failure);
  }
}
