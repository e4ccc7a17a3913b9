package io.larder.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Encryption of connections. Certificates may be changed while it is used: the next connection
 * meets the new ones. Thread-safe.
 */
public final class Tls {

  private static final byte[] SAMPLE = {1, 2, 3};

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
    List<X509Certificate> chain = PemFile.read(options.certificate()).certificates();
    PublicKey publicKey = chain.get(0).getPublicKey();
    PrivateKey key =
        PemFile.read(options.key()).privateKey(publicKey.getAlgorithm(), options.keyPassword());
    if (!belongTogether(key, publicKey)) {
      throw new IOException(
          "the key " + options.key() + " is not that of the certificate " + options.certificate());
    }
    try {
      return SslContextBuilder.forServer(key, chain)
          .sslProvider(SslProvider.JDK)
          .protocols(options.protocols())
          .trustManager(authorities(options))
          .clientAuth(
              switch (options.clients()) {
                case REQUIRED -> ClientAuth.REQUIRE;
                case OPTIONAL -> ClientAuth.OPTIONAL;
                case NONE -> ClientAuth.NONE;
              })
          .build();
    } catch (IllegalArgumentException | SSLException wrong) {
      Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
      throw new IOException("TLS cannot be had so: " + cause.getMessage(), wrong);
    }
  }

  private static List<X509Certificate> authorities(TlsOptions options) throws IOException {
    List<X509Certificate> authorities = new ArrayList<>();
    for (Path file : options.authorities()) {
      authorities.addAll(PemFile.read(file).certificates());
    }
    return authorities;
  }

  /** Whether what one signs the other verifies. */
  private static boolean belongTogether(PrivateKey key, PublicKey publicKey) throws IOException {
    String kind =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm(); // as of Ed25519, whose signature has its name
        };
    try {
      Signature signature = Signature.getInstance(kind);
      signature.initSign(key);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException unusable) {
      throw new IOException("a key of kind " + key.getAlgorithm() + " cannot be used", unusable);
    }
  }
}
