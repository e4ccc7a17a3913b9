package io.larder.server.state;

import io.larder.catalog.Catalog;
import io.larder.catalog.CommandInterceptor;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.acl.AccessControl;
import io.larder.server.config.Configuration;
import io.larder.server.config.Parameters;
import io.larder.server.config.SystemParameters;
import io.larder.server.script.ScriptMonitor;
import io.larder.server.script.Scripting;
import io.larder.server.stats.Statistics;
import io.larder.server.tracking.Invalidations;
import java.security.SecureRandom;
import java.util.function.LongSupplier;

/**
 * What a running server knows, for its commands: the engine, the clients, and a part for each
 * subject. Thread-safe.
 */
public final class ServerState {

  private final KeyspaceEngine engine;
  private final Catalog catalog;
  private final LongSupplier nanos;
  private final Configuration configuration;
  private final Clients clients = new Clients();
  private final ClientMemory clientMemory;
  private final Invalidations invalidations = new Invalidations();
  private final Monitors monitors = new Monitors();
  private final Pause pause;
  private final Statistics statistics;
  private final Identity identity;
  private final Ending ending = new Ending();
  private final AccessControl access;
  private final Scripting scripting;
  private final CommandInterceptor interceptor;

  /**
   * The state of a server that starts.
   *
   * @param catalog the commands that it answers
   * @param nanos a clock for measuring, in nanoseconds
   * @param configuration what it was started with
   */
  public ServerState(
      KeyspaceEngine engine, Catalog catalog, LongSupplier nanos, Configuration configuration) {
    this.engine = engine;
    this.catalog = catalog;
    this.nanos = nanos;
    this.configuration = configuration;
    this.scripting =
        new Scripting(
            new ScriptMonitor(
                nanos,
                () -> configuration.parameters().get(SystemParameters.BUSY_REPLY_THRESHOLD)));
    this.pause = new Pause(engine, this::resumeClients);
    this.statistics = new Statistics(catalog, engine);
    this.clientMemory = new ClientMemory(clients, statistics.network()::evicted);
    this.identity = Identity.choose(engine);
    Observation.follow(configuration, statistics);
    this.access = new AccessControl(catalog, SecureRandom::new);
    this.interceptor = new ServerInterceptor(this, new Measurement(this));
  }

  /** The engine. */
  public KeyspaceEngine engine() {
    return engine;
  }

  /** The commands. */
  public Catalog catalog() {
    return catalog;
  }

  /** What the server was started with. */
  public Configuration configuration() {
    return configuration;
  }

  /** The parameters. */
  public Parameters parameters() {
    return configuration.parameters();
  }

  /** The clients that are connected. */
  public Clients clients() {
    return clients;
  }

  /** The memory that they take together. */
  public ClientMemory clientMemory() {
    return clientMemory;
  }

  /** Which clients keep which keys. */
  public Invalidations invalidations() {
    return invalidations;
  }

  /** The clients that watch the commands of all others. */
  public Monitors monitors() {
    return monitors;
  }

  /** The time in which commands are put off. */
  public Pause pause() {
    return pause;
  }

  private void resumeClients() {
    clients.snapshot().forEach(client -> client.link().resume());
  }

  /** What is counted and measured. */
  public Statistics statistics() {
    return statistics;
  }

  /** Which run of which server this is. */
  public Identity identity() {
    return identity;
  }

  /** How it is ended from within. */
  public Ending ending() {
    return ending;
  }

  /** The users, and what they may do. */
  public AccessControl access() {
    return access;
  }

  /** The scripts. */
  public Scripting scripting() {
    return scripting;
  }

  CommandInterceptor interceptor() {
    return interceptor;
  }

  /** A time in nanoseconds, for measuring only. */
  public long nanoTime() {
    return nanos.getAsLong();
  }

  /** The engine's time in epoch milliseconds. */
  public long nowMillis() {
    return engine.clock().millis();
  }
}
