package io.larder.server.net;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.internal.tcnative.SSL;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSessionContext;

/** What encrypts. No library is loaded before one of these is asked for. */
public enum TlsEngine {
  /**
   * BoringSSL, which descends from OpenSSL, by a native library. It knows keys of RSA and of
   * elliptic curves, and not Ed25519, for servers and for clients.
   */
  OPENSSL {
    @Override
    String text() {
      return OpenSsl.versionString();
    }

    @Override
    SslProvider provider() {
      return SslProvider.OPENSSL_REFCNT;
    }

    @Override
    boolean serves(TlsCredentials credentials, TlsTerms terms) throws IOException {
      return Stream.concat(credentials.chain().stream(), credentials.authorities().stream())
              .allMatch(certificate -> KEYS.contains(certificate.getPublicKey().getAlgorithm()))
          && Ciphers.ofOpenSsl().areAllOf(terms);
    }

    @Override
    List<String> ciphers(TlsTerms terms) throws IOException {
      return Ciphers.ofOpenSsl().chosen(terms);
    }

    @Override
    void keep(SSLSessionContext sessions, TlsTerms.Sessions wanted) {
      sessions.setSessionTimeout(wanted.secondsAtMost());
      sessions.setSessionCacheSize(wanted.most() == 0 ? Integer.MAX_VALUE : wanted.most());
      ((OpenSslSessionContext) sessions).setSessionCacheEnabled(wanted.areResumed());
    }

    @Override
    void resumeNothing(SslHandler handler) {
      long connection = ((ReferenceCountedOpenSslEngine) handler.engine()).sslPointer();
      SSL.setOptions(connection, SSL.SSL_OP_NO_TICKET);
    }
  },
  /** The JDK's own. */
  JDK {
    @Override
    String text() {
      return "the JDK";
    }

    @Override
    SslProvider provider() {
      return SslProvider.JDK;
    }

    @Override
    boolean serves(TlsCredentials credentials, TlsTerms terms) {
      return true;
    }

    @Override
    List<String> ciphers(TlsTerms terms) throws IOException {
      return Ciphers.ofJdk().chosen(terms);
    }

    @Override
    void keep(SSLSessionContext sessions, TlsTerms.Sessions wanted) {
      sessions.setSessionTimeout(wanted.areResumed() ? wanted.secondsAtMost() : BEYOND_TICKETS);
      sessions.setSessionCacheSize(wanted.most());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for a handshake here
    void resumeNothing(SslHandler handler) {
      SSLEngine engine = handler.engine();
      handler.handshakeFuture().addListener(done -> engine.getSession().invalidate());
    }
  };

  private static final Set<String> KEYS = Set.of("RSA", "EC");

  /** A session of the JDK that may live longer than a ticket's longest is never resumed by one. */
  private static final int BEYOND_TICKETS = 8 * 24 * 60 * 60; // seconds

  /**
   * The engines of a name, the first to be taken if it serves: {@code openssl}, {@code jdk}, or
   * {@code auto} for OpenSSL where its library works and the JDK.
   *
   * @throws IOException if it does not work here
   */
  public static List<TlsEngine> named(String name) throws IOException {
    if (name.equals("auto")) {
      return OpenSsl.isAvailable() ? List.of(OPENSSL, JDK) : List.of(JDK);
    }
    TlsEngine engine = valueOf(name.toUpperCase(Locale.ROOT));
    if (engine == OPENSSL && !OpenSsl.isAvailable()) {
      throw new IOException(
          "OpenSSL's library cannot be used here, which 'tls-engine openssl' wants: "
              + OpenSsl.unavailabilityCause().getMessage());
    }
    return List.of(engine);
  }

  /** What it is, in words. */
  abstract String text();

  abstract SslProvider provider();

  /** Whether it can encrypt with these, by all ciphers that are asked for and by no other. */
  abstract boolean serves(TlsCredentials credentials, TlsTerms terms) throws IOException;

  /**
   * The ciphers that it has of those that are asked for, the best first, by their names in Java.
   *
   * @throws IOException if there is none, or it would take others too
   */
  abstract List<String> ciphers(TlsTerms terms) throws IOException;

  /** Sets which sessions can be resumed. */
  abstract void keep(SSLSessionContext sessions, TlsTerms.Sessions wanted);

  /** Makes the session of a connection one that nobody resumes. */
  abstract void resumeNothing(SslHandler handler);
}
