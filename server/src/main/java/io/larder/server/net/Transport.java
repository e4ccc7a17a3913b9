package io.larder.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerDomainSocketChannel;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Locale;

/** The ways to wait for sockets. */
public enum Transport {
  /** Linux's newer one, by a native library: fewer calls of the system for a request. */
  IO_URING {
    @Override
    boolean isAvailable() {
      return IoUring.isAvailable();
    }

    @Override
    IoHandlerFactory handlers() {
      return IoUringIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return IoUringServerSocketChannel.class;
    }

    @Override
    Class<? extends ServerChannel> localServerChannel() {
      return IoUringServerDomainSocketChannel.class;
    }

    @Override
    boolean movesConnections() {
      return false; // requests that the system had read for the old loop got lost
    }

    @Override
    void setKeepAlive(Channel socket, int idle, int between, int times) {
      socket.config().setOption(IoUringChannelOption.TCP_KEEPIDLE, idle);
      socket.config().setOption(IoUringChannelOption.TCP_KEEPINTVL, between);
      socket.config().setOption(IoUringChannelOption.TCP_KEEPCNT, times);
    }
  },
  /** Linux's own, by a native library. */
  EPOLL {
    @Override
    boolean isAvailable() {
      return Epoll.isAvailable();
    }

    @Override
    IoHandlerFactory handlers() {
      return EpollIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return EpollServerSocketChannel.class;
    }

    @Override
    Class<? extends ServerChannel> localServerChannel() {
      return EpollServerDomainSocketChannel.class;
    }

    @Override
    void setKeepAlive(Channel socket, int idle, int between, int times) {
      socket.config().setOption(EpollChannelOption.TCP_KEEPIDLE, idle);
      socket.config().setOption(EpollChannelOption.TCP_KEEPINTVL, between);
      socket.config().setOption(EpollChannelOption.TCP_KEEPCNT, times);
    }
  },
  /** The JDK's. */
  NIO {
    @Override
    boolean isAvailable() {
      return true;
    }

    @Override
    IoHandlerFactory handlers() {
      return NioIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return NioServerSocketChannel.class;
    }

    @Override
    Class<? extends ServerChannel> localServerChannel() {
      return NioServerDomainSocketChannel.class;
    }

    @Override
    SocketAddress localAddress(Path path) {
      return UnixDomainSocketAddress.of(path);
    }

    @Override
    void setKeepAlive(Channel socket, int idle, int between, int times) {
      // the JDK leaves the times to the system
    }
  };

  private static final int KEEP_ALIVE_TIMES = 3;

  /** Lets Netty log there; to be called before anything else of it. */
  public static void logTo(LogSink sink) {
    InternalLoggerFactory.setDefaultFactory(new NettyLog.Factory(sink));
  }

  /** The fastest that works here. */
  public static Transport best() {
    return EPOLL.isAvailable() ? EPOLL : NIO;
  }

  /**
   * The transport of a name, such as {@code io_uring}; {@code auto} is the {@link #best}.
   *
   * @throws IllegalArgumentException if there is none, or it does not work here
   */
  public static Transport named(String name) {
    if (name.equals("auto")) {
      return best();
    }
    Transport transport = valueOf(name.toUpperCase(Locale.ROOT));
    if (!transport.isAvailable()) {
      throw new IllegalArgumentException("the transport " + name + " does not work here");
    }
    return transport;
  }

  /**
   * Lets the system look for the other side of a connection when nothing comes, three times before
   * it gives up.
   *
   * @param seconds of silence; 0 to never look
   */
  void keepAlive(Channel socket, int seconds) {
    if (!(socket.remoteAddress() instanceof InetSocketAddress)) {
      return;
    }
    socket.config().setOption(ChannelOption.SO_KEEPALIVE, seconds > 0);
    if (seconds > 0) {
      setKeepAlive(socket, seconds, Math.max(1, seconds / KEEP_ALIVE_TIMES), KEEP_ALIVE_TIMES);
    }
  }

  abstract void setKeepAlive(Channel socket, int idle, int between, int times);

  /** Whether it works here. */
  abstract boolean isAvailable();

  abstract IoHandlerFactory handlers();

  abstract Class<? extends ServerChannel> serverChannel();

  /** Whether a connection can go on in another event loop. */
  boolean movesConnections() {
    return true;
  }

  /** For sockets in the file system. */
  abstract Class<? extends ServerChannel> localServerChannel();

  /** Where such a socket is, as its channel takes it. */
  SocketAddress localAddress(Path path) {
    return new DomainSocketAddress(path.toFile());
  }
}
