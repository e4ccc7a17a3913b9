package io.larder.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSessionContext;

/**
 * Encryption of connections. Certificates may be changed while it is used: the next connection
 * meets the new ones. Thread-safe.
 *
 * <p>Sessions end with the JDK's context, whose keys open the tickets of clients that come back:
 * the JDK itself never looks how old a ticket is. So the first connection after the time of a
 * session gets a new context.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nobody waits for a handshake here
public final class Tls {

  /** A session of the JDK that may live longer than a ticket's longest is never resumed by one. */
  private static final int BEYOND_TICKETS = 8 * 24 * 60 * 60; // seconds

  private static final int LONGEST_TICKET = 7 * 24 * 60 * 60; // seconds, of RFC 8446

  private final LongSupplier nowMillis;
  private volatile Loaded loaded;

  private record Loaded(
      TlsCredentials credentials, TlsOptions options, SslContext context, long sinceMillis) {

    TlsTerms terms() {
      return options.terms();
    }
  }

  /**
   * Encryption with these certificates.
   *
   * @param nowMillis a clock in milliseconds
   * @throws IOException if a file cannot be read, or does not hold what it should
   */
  public Tls(TlsOptions options, LongSupplier nowMillis) throws IOException {
    this.nowMillis = nowMillis;
    this.loaded = load(TlsCredentials.read(options), options, nowMillis.getAsLong());
  }

  /**
   * Takes other certificates for connections that begin from now on; keeps the present ones if it
   * fails.
   *
   * @throws IOException if a file cannot be read, or does not hold what it should
   */
  public void reload(TlsOptions options) throws IOException {
    loaded = load(TlsCredentials.read(options), options, nowMillis.getAsLong());
  }

  ChannelHandler handler(Channel channel) {
    Loaded now = current();
    SslHandler handler = now.context().newHandler(channel.alloc());
    SSLEngine engine = handler.engine();
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setUseCipherSuitesOrder(now.terms().serverChooses());
    engine.setSSLParameters(parameters);
    if (!now.terms().sessions().areResumed()) {
      handler.handshakeFuture().addListener(done -> engine.getSession().invalidate());
    }
    return handler;
  }

  private Loaded current() {
    Loaded now = loaded;
    long age = nowMillis.getAsLong() - now.sinceMillis();
    if (age < seconds(now.terms().sessions()) * 1000L) {
      return now;
    }
    try {
      Loaded next = load(now.credentials(), now.options(), nowMillis.getAsLong());
      loaded = next;
      return next;
    } catch (IOException impossible) { // what could be had before can be had again
      throw new UncheckedIOException(impossible);
    }
  }

  private static int seconds(TlsTerms.Sessions sessions) {
    return sessions.seconds() == 0 ? LONGEST_TICKET : Math.min(sessions.seconds(), LONGEST_TICKET);
  }

  private static Loaded load(TlsCredentials credentials, TlsOptions options, long nowMillis)
      throws IOException {
    TlsTerms terms = options.terms();
    try {
      SslContext context =
          SslContextBuilder.forServer(credentials.key(), credentials.chain())
              .sslProvider(SslProvider.JDK)
              .protocols(terms.protocols())
              .ciphers(Ciphers.ofJdk().chosen(terms), SupportedCipherSuiteFilter.INSTANCE)
              .trustManager(credentials.authorities())
              .clientAuth(
                  switch (options.clients()) {
                    case REQUIRED -> ClientAuth.REQUIRE;
                    case OPTIONAL -> ClientAuth.OPTIONAL;
                    case NONE -> ClientAuth.NONE;
                  })
              .build();
      SSLSessionContext sessions = context.sessionContext();
      boolean areResumed = terms.sessions().areResumed();
      sessions.setSessionTimeout(areResumed ? seconds(terms.sessions()) : BEYOND_TICKETS);
      sessions.setSessionCacheSize(terms.sessions().most());
      return new Loaded(credentials, options, context, nowMillis);
    } catch (IllegalArgumentException | SSLException wrong) {
      Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
      throw new IOException("TLS cannot be had so: " + cause.getMessage(), wrong);
    }
  }
}
