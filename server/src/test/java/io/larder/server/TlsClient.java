package io.larder.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** A connection over TLS, which takes every server and remembers its certificate. */
final class TlsClient implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 10_000;

  /** Trusts everybody: which certificate a server shows is for the test to look at. */
  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private final SSLContext context;
  private final SSLSocket socket;

  private TlsClient(SSLContext context, SSLSocket socket) {
    this.context = context;
    this.socket = socket;
  }

  /** Connects, and shows a certificate if there is one. */
  static TlsClient connect(int port, String protocol, @Nullable TestCertificate own)
      throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(own), new TrustManager[] {new Anybody()}, null);
      return connect(context, port, protocol);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TlsClient connect(SSLContext context, int port, String protocol)
      throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.setEnabledProtocols(new String[] {protocol});
    return new TlsClient(context, socket);
  }

  /** Another connection of the same client, which resumes its session if it may. */
  TlsClient again() throws IOException {
    return connect(context, socket.getPort(), protocol());
  }

  /** Offers these ciphers alone, the best first; before anything is asked. */
  void offer(String... ciphers) {
    socket.setEnabledCipherSuites(ciphers);
  }

  /** The cipher that was agreed on. */
  String cipher() {
    return socket.getSession().getCipherSuite();
  }

  /** When the session began that this connection has, or has resumed. */
  long sessionBegan() {
    return socket.getSession().getCreationTime();
  }

  private static KeyManager @Nullable [] keys(@Nullable TestCertificate own)
      throws GeneralSecurityException {
    if (own == null) {
      return null;
    }
    KeyStore store = own.store();
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, new char[0]);
    return factory.getKeyManagers();
  }

  /** The first line that answers an inline request. */
  String ask(String request) throws IOException {
    socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.UTF_8));
    StringBuilder line = new StringBuilder();
    for (int b = socket.getInputStream().read(); b != '\n'; b = socket.getInputStream().read()) {
      if (b < 0) {
        throw new IOException("the server has ended the connection");
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  String protocol() {
    return socket.getSession().getProtocol();
  }

  X509Certificate certificateOfTheServer() throws IOException {
    return (X509Certificate) socket.getSession().getPeerCertificates()[0];
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
