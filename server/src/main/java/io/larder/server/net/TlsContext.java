package io.larder.server.net;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/**
 * What new connections are encrypted with for a time: an engine with certificates, terms and keys
 * for tickets. Its memory may be outside the heap, and goes with the last of its connections after
 * {@link #release}.
 *
 * @param sinceMillis when it was made
 */
record TlsContext(
    TlsEngine engine,
    TlsCredentials credentials,
    TlsOptions options,
    SslContext context,
    long sinceMillis) {

  /**
   * Makes one with the first engine if it serves what is asked for, else with the last.
   *
   * @throws IOException if that cannot be had
   */
  static TlsContext of(
      List<TlsEngine> engines, TlsCredentials credentials, TlsOptions options, long nowMillis)
      throws IOException {
    TlsEngine engine = engines.get(engines.size() - 1);
    if (engines.get(0).serves(credentials, options.terms())) {
      engine = engines.get(0);
    }
    return new TlsContext(
        engine, credentials, options, context(engine, credentials, options), nowMillis);
  }

  private static SslContext context(
      TlsEngine engine, TlsCredentials credentials, TlsOptions options) throws IOException {
    TlsTerms terms = options.terms();
    try {
      SslContext context =
          SslContextBuilder.forServer(credentials.key(), credentials.chain())
              .sslProvider(engine.provider())
              .protocols(terms.protocols())
              .ciphers(engine.ciphers(terms), SupportedCipherSuiteFilter.INSTANCE)
              .trustManager(credentials.authorities())
              .clientAuth(
                  switch (options.clients()) {
                    case REQUIRED -> ClientAuth.REQUIRE;
                    case OPTIONAL -> ClientAuth.OPTIONAL;
                    case NONE -> ClientAuth.NONE;
                  })
              .build();
      engine.keep(context.sessionContext(), terms.sessions());
      return context;
    } catch (IllegalArgumentException | SSLException wrong) {
      Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
      throw new IOException("TLS cannot be had so: " + cause.getMessage(), wrong);
    }
  }

  /** Encrypts a connection. */
  SslHandler handler(ByteBufAllocator buffers) {
    SslHandler handler = context.newHandler(buffers);
    SSLEngine encrypting = handler.engine();
    SSLParameters parameters = encrypting.getSSLParameters();
    parameters.setUseCipherSuitesOrder(options.terms().serverChooses());
    encrypting.setSSLParameters(parameters);
    if (!options.terms().sessions().areResumed()) {
      engine.resumeNothing(handler);
    }
    return handler;
  }

  /** Whether the tickets that its keys open have lived as long as they may. */
  boolean isOver(long nowMillis) {
    return nowMillis - sinceMillis >= options.terms().sessions().secondsAtMost() * 1000L;
  }

  /** Makes no more handlers. */
  void release() {
    ReferenceCountUtil.release(context);
  }
}
