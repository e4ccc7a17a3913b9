package io.larder.server.net;

import io.larder.server.state.ServerState;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sockets that a server listens on, and the threads that serve them. Thread-safe. */
@SuppressWarnings("FutureReturnValueIgnored") // the task goes with its threads
public final class Listener implements AutoCloseable {

  private static final long LONGEST_CLOSE_MILLIS = 5_000;
  private static final long MOMENT_MILLIS = 500; // for threads that end at the last moment

  private final ServerState server;
  private final Transport transport;
  private final EventLoopGroup acceptors;
  private final Loops loops;
  private final Rounds rounds = new Rounds(this::measured);
  private final List<Channel> sockets = new CopyOnWriteArrayList<>();
  private volatile NetSettings settings = NetSettings.DEFAULTS;

  /** Listens nowhere yet. */
  public Listener(ServerState server, Transport transport, int threads, Spread spread) {
    this.server = server;
    this.transport = transport;
    this.acceptors = group(1, "larder-accept");
    this.loops =
        new Loops(
            threads,
            new MeasuredHandlers(transport.handlers(), server.statistics().eventLoops()::turned),
            rounds,
            () -> server.scripting().monitor().busy() != null);
    if (transport.movesConnections()) {
      server.scripting().monitor().whenSlow(loops::relieve);
    }
    if (spread == Spread.WHEN_BUSY && transport.movesConnections()) {
      balance();
    } else {
      loops.spread();
    }
    tend(server.clientMemory()::lookAgain, 1_000);
  }

  private void balance() {
    Balance balance = new Balance(loops);
    LoadMeter meter =
        new LoadMeter(loops, server.statistics().eventLoops()::requests, server::nanoTime);
    tend(() -> balance.look(meter.take()), Balance.MILLIS);
  }

  private void tend(Runnable task, long millis) {
    acceptors.scheduleWithFixedDelay(measured(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  private Runnable measured(Runnable task) {
    return () -> {
      long begun = server.nanoTime();
      task.run();
      server.statistics().eventLoops().tended(server.nanoTime() - begun);
    };
  }

  private EventLoopGroup group(int threads, String name) {
    return new MultiThreadIoEventLoopGroup(
        threads, new DefaultThreadFactory(name, true), transport.handlers());
  }

  /** Sets the bounds of connections, also of those that are open. */
  public void configure(NetSettings settings) {
    this.settings = settings;
  }

  /** The bounds of connections. */
  public NetSettings settings() {
    return settings;
  }

  /**
   * Listens on an address of the network.
   *
   * @param gate looks at each client before it is served
   * @param tls encrypts; null for plain text
   * @return the port, which the system chose if it was 0
   * @throws IOException if the address is taken or not here
   */
  public int listen(InetSocketAddress address, int backlog, Gate gate, @Nullable Tls tls)
      throws IOException {
    ServerBootstrap bootstrap =
        bootstrap(transport.serverChannel(), gate, tls)
            .option(ChannelOption.SO_BACKLOG, backlog)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true);
    return ((InetSocketAddress) bind(bootstrap, address).localAddress()).getPort();
  }

  /**
   * Listens on a local socket.
   *
   * @throws IOException if that is not possible, or not on this system
   */
  public void listen(Path path, Gate gate) throws IOException {
    bind(bootstrap(transport.localServerChannel(), gate, null), transport.localAddress(path));
  }

  private ServerBootstrap bootstrap(
      Class<? extends ServerChannel> type, Gate gate, @Nullable Tls tls) {
    return new ServerBootstrap()
        .group(acceptors, loops)
        .channel(type)
        .childHandler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                String refusal = gate.refusal(channel.remoteAddress(), settings);
                if (refusal != null) {
                  channel.pipeline().addLast(new Refusal(refusal));
                  return;
                }
                transport.keepAlive(channel, settings.keepAliveSeconds());
                if (tls != null) {
                  channel.pipeline().addLast(tls.handler(channel));
                }
                Portions portions = new Portions();
                channel.config().setRecvByteBufAllocator(portions);
                channel
                    .pipeline()
                    .addLast(new Connection(server, () -> settings, rounds, portions));
              }
            });
  }

  private Channel bind(ServerBootstrap bootstrap, SocketAddress address) throws IOException {
    ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(
          "cannot listen on " + Addresses.text(address) + ": " + bound.cause().getMessage(),
          bound.cause());
    }
    sockets.add(bound.channel());
    return bound.channel();
  }

  /** The threads that serve connections. */
  Loops loops() {
    return loops;
  }

  /** How sockets are waited for: {@code epoll} or {@code nio}. */
  public String transport() {
    return transport.name().toLowerCase(Locale.ROOT);
  }

  /** Accepts no clients of the network any longer; those of local sockets are welcome. */
  public void stopNetwork() {
    List<Channel> ofNetwork =
        sockets.stream()
            .filter(socket -> socket.localAddress() instanceof InetSocketAddress)
            .toList();
    ofNetwork.forEach(socket -> socket.close().awaitUninterruptibly());
    sockets.removeAll(ofNetwork);
  }

  /** Where it listens, in words. */
  public String addresses() {
    return sockets.stream()
        .map(socket -> Addresses.text(socket.localAddress()))
        .collect(Collectors.joining(", "));
  }

  /** Accepts no clients any longer. */
  public void stopAccepting() {
    sockets.forEach(socket -> socket.close().awaitUninterruptibly());
    sockets.clear();
  }

  /**
   * Accepts no clients any longer, lets what runs end and its answers go out, and ends the
   * connections and threads; after five seconds in any case.
   */
  @Override
  public void close() {
    stopAccepting();
    server.clients().snapshot().forEach(client -> client.link().closeAfterReplies());
    end(loops);
    end(acceptors);
  }

  /** Waits no longer than that: what runs may be a call of Lua's own that knows no end. */
  private static void end(EventLoopGroup threads) {
    threads
        .shutdownGracefully(0, LONGEST_CLOSE_MILLIS, TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(LONGEST_CLOSE_MILLIS + MOMENT_MILLIS);
  }
}
