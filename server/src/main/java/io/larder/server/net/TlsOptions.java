package io.larder.server.net;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What connections are encrypted with. Files are in PEM.
 *
 * @param certificate the server's certificate, followed by those between it and its authority
 * @param key its private key, in PKCS #8
 * @param keyPassword opens the key; null if it is not encrypted
 * @param authorities files of those who sign the certificates of clients; none where these are not
 *     asked for
 * @param clients whether clients must have a certificate
 * @param terms versions and ciphers
 */
public record TlsOptions(
    Path certificate,
    Path key,
    @Nullable String keyPassword,
    List<Path> authorities,
    Clients clients,
    TlsTerms terms) {

  /** What is asked of clients. */
  public enum Clients {
    /** They must show a certificate. */
    REQUIRED,
    /** They may show a certificate, which must be good then. */
    OPTIONAL,
    /** They are not asked. */
    NONE
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "TlsOptions[" + certificate + ", " + clients + ", " + terms + "]";
  }
}
