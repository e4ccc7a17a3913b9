package io.larder.server.net;

import io.netty.channel.unix.DomainSocketAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.jspecify.annotations.Nullable;

/** Addresses of clients and servers. */
public final class Addresses {

  private Addresses() {}

  /** Whether it is of this machine: of the loopback network, or of a socket in the file system. */
  public static boolean isOfThisMachine(@Nullable SocketAddress address) {
    return !(address instanceof InetSocketAddress inet) || inet.getAddress().isLoopbackAddress();
  }

  /** As Redis writes them: {@code 127.0.0.1:6379}, {@code [::1]:6379}, {@code /run/s.sock:0}. */
  static String text(@Nullable SocketAddress address) {
    if (address instanceof InetSocketAddress inet && inet.getAddress() != null) {
      String host = inet.getAddress().getHostAddress();
      int zone = host.indexOf('%');
      String bare = zone < 0 ? host : host.substring(0, zone);
      return (bare.indexOf(':') < 0 ? bare : "[" + shortened(bare) + "]") + ":" + inet.getPort();
    }
    if (address instanceof UnixDomainSocketAddress local) {
      return local.getPath() + ":0";
    }
    return address instanceof DomainSocketAddress local ? local.path() + ":0" : "?:0";
  }

  private static String shortened(String host) {
    return host.equals("0:0:0:0:0:0:0:1") ? "::1" : host;
  }
}
