package io.larder.server.config;

import java.util.List;

/** Encrypted connections. */
public final class TlsParameters {

  public static final Parameter<Long> TLS_PORT =
      Parameter.of(
          "tls-port",
          WholeNumber.of(0, 65535),
          0L,
          "The TCP port for TLS connections; 0 listens on none.");

  public static final Parameter<String> TLS_CERT_FILE =
      Parameter.of("tls-cert-file", Text.FILE, "", "The certificate of the server, in PEM form.");

  public static final Parameter<String> TLS_KEY_FILE =
      Parameter.of(
          "tls-key-file", Text.FILE, "", "The private key of that certificate, in PEM form.");

  public static final Parameter<String> TLS_KEY_FILE_PASS =
      Parameter.of("tls-key-file-pass", Text.ANY, "", "The password of the private key.").secret();

  public static final Parameter<String> TLS_CA_CERT_FILE =
      Parameter.of(
          "tls-ca-cert-file", Text.FILE, "", "The certificates that vouch for those of clients.");

  public static final Parameter<String> TLS_CA_CERT_DIR =
      Parameter.of("tls-ca-cert-dir", Text.FILE, "", "A folder of such certificates.");

  public static final Parameter<String> TLS_AUTH_CLIENTS =
      Parameter.of(
          "tls-auth-clients",
          Choice.of("no", "yes", "optional"),
          "yes",
          "Whether clients must show a certificate.");

  public static final Parameter<String> TLS_PROTOCOLS =
      Parameter.of(
          "tls-protocols",
          Text.ANY,
          "",
          "The versions of TLS that are spoken, such as TLSv1.2 TLSv1.3.");

  public static final Parameter<String> TLS_CIPHERS =
      Parameter.of(
          "tls-ciphers", Text.ANY, "", "The ciphers up to TLS 1.2, in the form of OpenSSL.");

  public static final Parameter<String> TLS_CIPHERSUITES =
      Parameter.of("tls-ciphersuites", Text.ANY, "", "The ciphers of TLS 1.3.");

  public static final Parameter<Boolean> TLS_PREFER_SERVER_CIPHERS =
      Parameter.of(
          "tls-prefer-server-ciphers", YesNo.INSTANCE, false, "Lets the server choose the cipher.");

  public static final Parameter<Boolean> TLS_SESSION_CACHING =
      Parameter.of(
          "tls-session-caching", YesNo.INSTANCE, true, "Lets clients resume TLS sessions.");

  public static final Parameter<Long> TLS_SESSION_CACHE_SIZE =
      Parameter.of(
          "tls-session-cache-size",
          WholeNumber.of(0, 2147483647),
          20480L,
          "How many TLS sessions are kept for resumption; 0 sets no limit.");

  public static final Parameter<Long> TLS_SESSION_CACHE_TIMEOUT =
      Parameter.of(
          "tls-session-cache-timeout",
          WholeNumber.of(0, 2147483647),
          300L,
          "Seconds for which a TLS session can be resumed; 0 is a week.");

  public static final Parameter<String> TLS_ENGINE =
      Parameter.of(
              "tls-engine",
              Choice.of("auto", "openssl", "jdk"),
              "auto",
              "What encrypts: OpenSSL (BoringSSL) by a native library, or the JDK; auto takes"
                  + " OpenSSL where it works and has just the ciphers that are asked for.")
          .immutable()
          .since("Larder");

  static final List<Parameter<?>> ALL =
      List.of(
          TLS_PORT,
          TLS_CERT_FILE,
          TLS_KEY_FILE,
          TLS_KEY_FILE_PASS,
          Parameter.kept(
              "tls-client-cert-file",
              Text.FILE,
              "",
              "The certificate for connections to other servers."),
          Parameter.kept(
              "tls-client-key-file", Text.FILE, "", "The private key of that certificate."),
          Parameter.kept("tls-client-key-file-pass", Text.ANY, "", "The password of that key.")
              .secret(),
          Parameter.kept(
              "tls-dh-params-file",
              Text.FILE,
              "",
              "Parameters for Diffie-Hellman with old clients."),
          TLS_CA_CERT_FILE,
          TLS_CA_CERT_DIR,
          TLS_AUTH_CLIENTS,
          Parameter.kept(
              "tls-replication", YesNo.INSTANCE, false, "Encrypts the connection to a master."),
          Parameter.kept(
              "tls-cluster",
              YesNo.INSTANCE,
              false,
              "Encrypts the connections among the nodes of a cluster."),
          TLS_PROTOCOLS,
          TLS_CIPHERS,
          TLS_CIPHERSUITES,
          TLS_PREFER_SERVER_CIPHERS,
          TLS_SESSION_CACHING,
          TLS_SESSION_CACHE_SIZE,
          TLS_SESSION_CACHE_TIMEOUT,
          TLS_ENGINE);

  private TlsParameters() {}
}
