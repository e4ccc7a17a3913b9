package io.larder.server.net;

import io.larder.server.state.ServerState;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sockets that a server listens on, and the threads that serve them. Thread-safe. */
public final class Listener implements AutoCloseable {

  private static final long QUIET_MILLIS = 0;
  private static final long LONGEST_CLOSE_MILLIS = 5_000;

  private final ServerState server;
  private final Transport transport = Transport.best();
  private final EventLoopGroup acceptors;
  private final EventLoopGroup loops;
  private final List<Channel> sockets = new ArrayList<>();

  /** Listens nowhere yet. */
  public Listener(ServerState server, int threads) {
    this.server = server;
    this.acceptors = group(1, "larder-accept");
    this.loops = group(threads, "larder-loop");
  }

  private EventLoopGroup group(int threads, String name) {
    return new MultiThreadIoEventLoopGroup(
        threads, new DefaultThreadFactory(name, true), transport.handlers());
  }

  /**
   * Listens on an address.
   *
   * @return the port, which the system chose if it was 0
   * @throws java.net.BindException if the address is taken or not here
   */
  public int listen(InetSocketAddress address, int backlog) throws java.io.IOException {
    Channel socket =
        new ServerBootstrap()
            .group(acceptors, loops)
            .channel(transport.serverChannel())
            .option(ChannelOption.SO_BACKLOG, backlog)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new Connection(server));
                  }
                })
            .bind(address)
            .syncUninterruptibly()
            .channel();
    sockets.add(socket);
    return ((InetSocketAddress) socket.localAddress()).getPort();
  }

  /** How sockets are waited for: {@code epoll} or {@code nio}. */
  public String transport() {
    return transport.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Stops to accept clients. */
  public void stopAccepting() {
    sockets.forEach(socket -> socket.close().syncUninterruptibly());
  }

  /** Ends all connections, and the threads. */
  @Override
  public void close() {
    stopAccepting();
    loops
        .shutdownGracefully(QUIET_MILLIS, LONGEST_CLOSE_MILLIS, TimeUnit.MILLISECONDS)
        .syncUninterruptibly();
    acceptors
        .shutdownGracefully(QUIET_MILLIS, LONGEST_CLOSE_MILLIS, TimeUnit.MILLISECONDS)
        .syncUninterruptibly();
  }
}
