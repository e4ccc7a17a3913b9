package io.larder.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import javax.net.ssl.SSLException;

/**
 * Encryption of connections. Certificates may be changed while it is used: the next connection
 * meets the new ones. Thread-safe.
 */
public final class Tls {

  private volatile SslContext context;

  /**
   * Encryption with these certificates.
   *
   * @throws IOException if a file cannot be read, or does not hold what it should
   */
  public Tls(TlsOptions options) throws IOException {
    context = load(options);
  }

  /**
   * Takes other certificates for connections that begin from now on; keeps the present ones if it
   * fails.
   *
   * @throws IOException if a file cannot be read, or does not hold what it should
   */
  public void reload(TlsOptions options) throws IOException {
    context = load(options);
  }

  ChannelHandler handler(Channel channel) {
    return context.newHandler(channel.alloc());
  }

  private static SslContext load(TlsOptions options) throws IOException {
    try {
      SslContextBuilder builder =
          SslContextBuilder.forServer(
                  options.certificate().toFile(), options.key().toFile(), options.keyPassword())
              .sslProvider(SslProvider.JDK)
              .protocols(options.protocols())
              .clientAuth(
                  switch (options.clients()) {
                    case REQUIRED -> ClientAuth.REQUIRE;
                    case OPTIONAL -> ClientAuth.OPTIONAL;
                    case NONE -> ClientAuth.NONE;
                  });
      if (options.authorities() != null) {
        builder.trustManager(options.authorities().toFile());
      }
      return builder.build();
    } catch (IllegalArgumentException | SSLException wrong) {
      Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
      throw new IOException(
          "the certificate "
              + options.certificate()
              + " or its key cannot be used: "
              + cause.getMessage(),
          wrong);
    }
  }
}
