package io.larder.server.net;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files hold that encryption needs.
 *
 * @param chain the server's certificate, and those between it and its authority
 * @param key its private key
 * @param authorities who sign the certificates of clients
 */
record TlsCredentials(
    List<X509Certificate> chain, PrivateKey key, List<X509Certificate> authorities) {

  private static final byte[] SAMPLE = {1, 2, 3};

  /**
   * Reads the files.
   *
   * @throws IOException if one cannot be read, or does not hold what it should
   */
  static TlsCredentials read(TlsOptions options) throws IOException {
    List<X509Certificate> chain = PemFile.read(options.certificate()).certificates();
    PublicKey publicKey = chain.get(0).getPublicKey();
    PrivateKey key =
        PemFile.read(options.key()).privateKey(publicKey.getAlgorithm(), options.keyPassword());
    if (!belongTogether(key, publicKey)) {
      throw new IOException(
          "the key " + options.key() + " is not that of the certificate " + options.certificate());
    }
    return new TlsCredentials(chain, key, authorities(options));
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

  /** Without the key. */
  @Override
  public String toString() {
    return "TlsCredentials[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}
