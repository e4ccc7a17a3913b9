package io.larder.server;

import static io.larder.server.config.KeyspaceParameters.MAXMEMORY;
import static io.larder.server.config.NetworkParameters.BIND;
import static io.larder.server.config.NetworkParameters.CLIENT_OUTPUT_BUFFER_LIMIT;
import static io.larder.server.config.NetworkParameters.CLIENT_QUERY_BUFFER_LIMIT;
import static io.larder.server.config.NetworkParameters.EVERYWHERE;
import static io.larder.server.config.NetworkParameters.IO_THREADS;
import static io.larder.server.config.NetworkParameters.MAXCLIENTS;
import static io.larder.server.config.NetworkParameters.MAXMEMORY_CLIENTS;
import static io.larder.server.config.NetworkParameters.PORT;
import static io.larder.server.config.NetworkParameters.PROTECTED_MODE;
import static io.larder.server.config.NetworkParameters.PROTO_MAX_BULK_LEN;
import static io.larder.server.config.NetworkParameters.TCP_BACKLOG;
import static io.larder.server.config.NetworkParameters.TCP_KEEPALIVE;
import static io.larder.server.config.NetworkParameters.TIMEOUT;
import static io.larder.server.config.NetworkParameters.UNIXSOCKET;
import static io.larder.server.config.NetworkParameters.UNIXSOCKETPERM;
import static io.larder.server.config.SystemParameters.DIR;
import static io.larder.server.config.TlsParameters.TLS_PORT;

import io.larder.server.acl.Users;
import io.larder.server.config.ConfigException;
import io.larder.server.config.OutputLimits;
import io.larder.server.config.Parameters;
import io.larder.server.net.Listener;
import io.larder.server.net.NetSettings;
import io.larder.server.net.OutputLimit;
import io.larder.server.net.Spread;
import io.larder.server.net.Tls;
import io.larder.server.net.Transport;
import io.larder.server.resp.RequestLimits;
import io.larder.server.state.ClientMemory;
import io.larder.server.state.ServerState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where a server listens, as its parameters say, also when they change. Thread-safe. */
final class Sockets implements AutoCloseable {

  private static final long LONGEST_WORD = Integer.MAX_VALUE - 64; // an array of Java has no more
  private static final int EVENT_LOOPS = 2; // at most, where io-threads leaves it to us

  private final Parameters parameters;
  private final Users users;
  private final Listener listener;
  private final ClientGate gate;
  private final ClientMemory clientMemory;
  private final LongSupplier nowMillis;
  private volatile Places places = new Places(List.of(), 0, 0);
  private volatile int port;
  private volatile @Nullable Tls tls;

  /** The places in the network where clients are awaited. */
  private record Places(List<String> addresses, int port, int tlsPort) {}

  private Sockets(ServerState state, Transport transport) {
    this.parameters = state.parameters();
    this.users = state.access().users();
    this.listener = new Listener(state, transport, eventLoops(), spread());
    this.nowMillis = state::nowMillis;
    this.clientMemory = state.clientMemory();
    this.gate = new ClientGate(state, this::isProtected);
  }

  /**
   * Listens.
   *
   * @throws IOException if that is not possible; then nothing is open
   */
  static Sockets open(ServerState state, Transport transport) throws IOException {
    Sockets sockets = new Sockets(state, transport);
    try {
      sockets.begin();
    } catch (IOException | RuntimeException failed) {
      sockets.close();
      throw failed;
    }
    return sockets;
  }

  private int eventLoops() {
    return isNumberOfLoopsGiven()
        ? parameters.get(IO_THREADS).intValue()
        : Math.min(EVENT_LOOPS, Runtime.getRuntime().availableProcessors());
  }

  private Spread spread() {
    return isNumberOfLoopsGiven() ? Spread.ALWAYS : Spread.WHEN_BUSY;
  }

  private boolean isNumberOfLoopsGiven() {
    return parameters.get(IO_THREADS) > 1;
  }

  private void begin() throws IOException {
    configure();
    boundClients();
    String local = parameters.get(UNIXSOCKET);
    if (!local.isEmpty()) {
      listenLocally(folder().resolve(local));
    }
    Places wanted = wanted();
    listen(wanted);
    if (local.isEmpty() && wanted.port() == 0 && wanted.tlsPort() == 0) {
      port = listen(wanted.addresses(), 0, null); // Redis would end; here that asks for any port
      parameters.put(PORT, (long) port);
      places = wanted();
    }
    parameters.whenChanged(
        this::configure,
        MAXCLIENTS,
        CLIENT_QUERY_BUFFER_LIMIT,
        CLIENT_OUTPUT_BUFFER_LIMIT,
        TIMEOUT,
        TCP_KEEPALIVE,
        PROTO_MAX_BULK_LEN);
    parameters.whenChanged(this::boundClients, MAXMEMORY_CLIENTS, MAXMEMORY);
    parameters.whenChanged(this::move, PORT, TLS_PORT, BIND);
    parameters.whenChanged(this::reloadTls, TlsSettings.PARAMETERS);
  }

  private Path folder() {
    return Path.of(parameters.get(DIR));
  }

  // ---- local sockets ----

  private void listenLocally(Path path) throws IOException {
    LocalSocketFile socket = new LocalSocketFile(path);
    socket.removeStale();
    listener.listen(path, gate);
    int mode = parameters.get(UNIXSOCKETPERM).intValue();
    if (mode != 0) {
      socket.allow(mode);
    }
  }

  // ---- the network ----

  private Places wanted() {
    List<String> addresses = parameters.get(BIND);
    return new Places(
        addresses.isEmpty() ? EVERYWHERE : addresses,
        parameters.get(PORT).intValue(),
        parameters.get(TLS_PORT).intValue());
  }

  private void listen(Places wanted) throws IOException {
    Tls encryption = wanted.tlsPort() == 0 ? null : encryption(); // which takes a while, so first
    port = wanted.port() == 0 ? 0 : listen(wanted.addresses(), wanted.port(), null);
    if (encryption != null) {
      listen(wanted.addresses(), wanted.tlsPort(), encryption);
    }
    places = wanted;
  }

  private Tls encryption() throws IOException {
    Tls used = tls;
    if (used == null) {
      used = TlsSettings.load(parameters, folder(), nowMillis);
      tls = used;
    } else {
      used.reload(TlsSettings.options(parameters, folder()));
    }
    return used;
  }

  /** Listens on all addresses; on the port that the first has got if the system may choose. */
  private int listen(List<String> addresses, int wanted, @Nullable Tls encryption)
      throws IOException {
    int number = wanted;
    int backlog = parameters.get(TCP_BACKLOG).intValue();
    boolean listens = false;
    for (String address : addresses) {
      boolean mayFail = address.startsWith("-");
      try {
        InetAddress host = host(mayFail ? address.substring(1) : address);
        number = listener.listen(new InetSocketAddress(host, number), backlog, gate, encryption);
        listens = true;
      } catch (IOException failed) {
        if (!mayFail) {
          throw failed;
        }
      }
    }
    if (!listens) {
      throw new IOException("cannot listen on any of " + String.join(" ", addresses));
    }
    return number;
  }

  private static InetAddress host(String address) throws IOException {
    return switch (address) {
      case "*" -> InetAddress.getByName("0.0.0.0");
      case "::*" -> InetAddress.getByName("::");
      default -> InetAddress.getByName(address);
    };
  }

  /** Listens where the parameters say now, or, if that fails, where it did before. */
  private void move() {
    Places before = places;
    listener.stopNetwork();
    try {
      listen(wanted());
    } catch (IOException failed) {
      listener.stopNetwork();
      try {
        listen(before);
      } catch (IOException lost) {
        failed.addSuppressed(lost);
      }
      throw new ConfigException("Unable to listen there: " + failed.getMessage());
    }
  }

  private void reloadTls() {
    Tls used = tls;
    if (used != null) {
      try {
        used.reload(TlsSettings.options(parameters, folder()));
      } catch (IOException unusable) {
        throw new ConfigException("Unable to update TLS configuration: " + unusable.getMessage());
      }
    }
  }

  // ---- bounds ----

  private void configure() {
    OutputLimits limits = parameters.get(CLIENT_OUTPUT_BUFFER_LIMIT);
    listener.configure(
        new NetSettings(
            atMostInt(parameters.get(MAXCLIENTS)),
            RequestLimits.DEFAULTS.withWordBytes(
                Math.min(LONGEST_WORD, parameters.get(PROTO_MAX_BULK_LEN))),
            parameters.get(CLIENT_QUERY_BUFFER_LIMIT),
            limit(limits.normal()),
            limit(limits.pubsub()),
            parameters.get(TIMEOUT).intValue(),
            parameters.get(TCP_KEEPALIVE).intValue()));
  }

  private void boundClients() {
    long wanted = parameters.get(MAXMEMORY_CLIENTS);
    long maxmemory = parameters.get(MAXMEMORY);
    long share = wanted < 0 ? (long) (maxmemory / 100.0 * -wanted) : wanted;
    clientMemory.limit(share == 0 ? Runtime.getRuntime().maxMemory() / 2 : share);
  }

  private static OutputLimit limit(OutputLimits.Limit limit) {
    return new OutputLimit(limit.hardBytes(), limit.softBytes(), atMostInt(limit.softSeconds()));
  }

  private static int atMostInt(long number) {
    return (int) Math.min(Integer.MAX_VALUE, number);
  }

  private boolean isProtected() {
    return parameters.get(PROTECTED_MODE) && users.admitAnybody();
  }

  // ---- for those who ask ----

  /** The TCP port; 0 if there is none. */
  int port() {
    return port;
  }

  /** Where it listens, in words. */
  String addresses() {
    return listener.addresses();
  }

  /** How sockets are waited for, and what encrypts where that is done, in words. */
  String transport() {
    Tls used = tls;
    return used == null ? listener.transport() : listener.transport() + ", " + used.text();
  }

  @Override
  public void close() {
    listener.close();
    Tls used = tls;
    if (used != null) {
      used.close();
    }
  }
}
