package io.larder.server;

import static io.larder.server.config.NetworkParameters.BIND;
import static io.larder.server.config.NetworkParameters.CLIENT_OUTPUT_BUFFER_LIMIT;
import static io.larder.server.config.NetworkParameters.CLIENT_QUERY_BUFFER_LIMIT;
import static io.larder.server.config.NetworkParameters.IO_THREADS;
import static io.larder.server.config.NetworkParameters.MAXCLIENTS;
import static io.larder.server.config.NetworkParameters.PORT;
import static io.larder.server.config.NetworkParameters.PROTECTED_MODE;
import static io.larder.server.config.NetworkParameters.TCP_BACKLOG;
import static io.larder.server.config.NetworkParameters.TIMEOUT;
import static io.larder.server.config.NetworkParameters.TRANSPORT;
import static io.larder.server.config.NetworkParameters.UNIXSOCKET;
import static io.larder.server.config.SecurityParameters.REQUIREPASS;
import static io.larder.server.config.TlsParameters.TLS_PORT;

import io.larder.server.config.OutputLimits;
import io.larder.server.config.Parameters;
import io.larder.server.net.Listener;
import io.larder.server.net.NetSettings;
import io.larder.server.net.OutputLimit;
import io.larder.server.net.Transport;
import io.larder.server.state.ServerState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** Where a server listens, as its parameters say. Thread-safe. */
final class Sockets implements AutoCloseable {

  private static final int EVENT_LOOPS = 2; // where io-threads leaves it to us

  private final Parameters parameters;
  private final Listener listener;
  private final ClientGate gate;
  private volatile int port;

  private Sockets(ServerState state) {
    this.parameters = state.parameters();
    this.listener = new Listener(state, Transport.named(parameters.get(TRANSPORT)), eventLoops());
    this.gate = new ClientGate(state, this::isProtected);
  }

  /**
   * Listens.
   *
   * @throws IOException if that is not possible; then nothing is open
   */
  static Sockets open(ServerState state) throws IOException {
    Sockets sockets = new Sockets(state);
    try {
      sockets.listen();
    } catch (IOException | RuntimeException failed) {
      sockets.close();
      throw failed;
    }
    return sockets;
  }

  private int eventLoops() {
    int wanted = parameters.get(IO_THREADS).intValue();
    return wanted > 1 ? wanted : Math.min(EVENT_LOOPS, Runtime.getRuntime().availableProcessors());
  }

  private void listen() throws IOException {
    configure();
    parameters.whenChanged(
        this::configure,
        MAXCLIENTS,
        CLIENT_QUERY_BUFFER_LIMIT,
        CLIENT_OUTPUT_BUFFER_LIMIT,
        TIMEOUT);
    String socket = parameters.get(UNIXSOCKET);
    if (!socket.isEmpty()) {
      listener.listen(Path.of(socket), gate);
    }
    int wanted = parameters.get(PORT).intValue();
    // Redis ends if it is to listen nowhere; here that asks for any port
    boolean anywhere = wanted != 0 || (socket.isEmpty() && parameters.get(TLS_PORT) == 0);
    if (anywhere) {
      port = listen(wanted);
    }
  }

  /** Listens on all addresses; on the same port where the first has got one from the system. */
  private int listen(int wanted) throws IOException {
    int number = wanted;
    int opened = 0;
    for (String address : addresses()) {
      boolean mayFail = address.startsWith("-");
      try {
        InetAddress host = host(mayFail ? address.substring(1) : address);
        number =
            listener.listen(
                new InetSocketAddress(host, number),
                parameters.get(TCP_BACKLOG).intValue(),
                gate,
                null);
        opened++;
      } catch (IOException failed) {
        if (!mayFail) {
          throw failed;
        }
      }
    }
    if (opened == 0) {
      throw new IOException("cannot listen on any address of 'bind " + addresses() + "'");
    }
    return number;
  }

  private List<String> addresses() {
    List<String> addresses = parameters.get(BIND);
    return addresses.isEmpty() ? List.of("*", "-::*") : addresses;
  }

  private static InetAddress host(String address) throws IOException {
    return switch (address) {
      case "*" -> InetAddress.getByName("0.0.0.0");
      case "::*" -> InetAddress.getByName("::");
      default -> InetAddress.getByName(address);
    };
  }

  private void configure() {
    OutputLimits limits = parameters.get(CLIENT_OUTPUT_BUFFER_LIMIT);
    listener.configure(
        new NetSettings(
            (int) Math.min(Integer.MAX_VALUE, parameters.get(MAXCLIENTS)),
            parameters.get(CLIENT_QUERY_BUFFER_LIMIT),
            limit(limits.normal()),
            limit(limits.pubsub()),
            parameters.get(TIMEOUT).intValue()));
  }

  private static OutputLimit limit(OutputLimits.Limit limit) {
    return new OutputLimit(
        limit.hardBytes(),
        limit.softBytes(),
        (int) Math.min(Integer.MAX_VALUE, limit.softSeconds()));
  }

  private boolean isProtected() {
    return parameters.get(PROTECTED_MODE) && parameters.get(REQUIREPASS).isEmpty();
  }

  /** The TCP port; 0 if there is none. */
  int port() {
    return port;
  }

  /** How sockets are waited for. */
  String transport() {
    return listener.transport();
  }

  @Override
  public void close() {
    listener.close();
  }
}
