package io.larder.server.net;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import org.jspecify.annotations.Nullable;

/** The ways to wait for sockets. */
enum Transport {
  /** Linux's own, by a native library. */
  EPOLL {
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
  },
  /** The JDK's. */
  NIO {
    @Override
    IoHandlerFactory handlers() {
      return NioIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return NioServerSocketChannel.class;
    }

    @Override
    @Nullable Class<? extends ServerChannel> localServerChannel() {
      return null; // its channels have a path in a type of the JDK's own; nobody has asked for it
    }
  };

  /** The fastest that works here. */
  static Transport best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  abstract IoHandlerFactory handlers();

  abstract Class<? extends ServerChannel> serverChannel();

  /** For sockets in the file system; null if there is none. */
  abstract @Nullable Class<? extends ServerChannel> localServerChannel();
}
