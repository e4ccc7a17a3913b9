package io.larder.server;

import static io.larder.server.config.TlsParameters.TLS_AUTH_CLIENTS;
import static io.larder.server.config.TlsParameters.TLS_CA_CERT_DIR;
import static io.larder.server.config.TlsParameters.TLS_CA_CERT_FILE;
import static io.larder.server.config.TlsParameters.TLS_CERT_FILE;
import static io.larder.server.config.TlsParameters.TLS_CIPHERS;
import static io.larder.server.config.TlsParameters.TLS_CIPHERSUITES;
import static io.larder.server.config.TlsParameters.TLS_ENGINE;
import static io.larder.server.config.TlsParameters.TLS_KEY_FILE;
import static io.larder.server.config.TlsParameters.TLS_KEY_FILE_PASS;
import static io.larder.server.config.TlsParameters.TLS_PREFER_SERVER_CIPHERS;
import static io.larder.server.config.TlsParameters.TLS_PROTOCOLS;
import static io.larder.server.config.TlsParameters.TLS_SESSION_CACHE_SIZE;
import static io.larder.server.config.TlsParameters.TLS_SESSION_CACHE_TIMEOUT;
import static io.larder.server.config.TlsParameters.TLS_SESSION_CACHING;

import io.larder.server.config.Parameter;
import io.larder.server.config.Parameters;
import io.larder.server.net.Tls;
import io.larder.server.net.TlsEngine;
import io.larder.server.net.TlsOptions;
import io.larder.server.net.TlsTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Encryption as the parameters say. */
final class TlsSettings {

  /** What it depends on. */
  static final Parameter<?>[] PARAMETERS = {
    TLS_CERT_FILE,
    TLS_KEY_FILE,
    TLS_KEY_FILE_PASS,
    TLS_CA_CERT_FILE,
    TLS_CA_CERT_DIR,
    TLS_AUTH_CLIENTS,
    TLS_PROTOCOLS,
    TLS_CIPHERS,
    TLS_CIPHERSUITES,
    TLS_PREFER_SERVER_CIPHERS,
    TLS_SESSION_CACHING,
    TLS_SESSION_CACHE_SIZE,
    TLS_SESSION_CACHE_TIMEOUT
  };

  private TlsSettings() {}

  /**
   * Encryption with the certificates that the parameters name.
   *
   * @throws IOException if one is not named, or cannot be used
   */
  static Tls load(Parameters parameters, Path folder, LongSupplier nowMillis) throws IOException {
    TlsOptions options = options(parameters, folder);
    return new Tls(TlsEngine.named(parameters.get(TLS_ENGINE)), options, nowMillis);
  }

  /** What the parameters say. */
  static TlsOptions options(Parameters parameters, Path folder) throws IOException {
    String password = parameters.get(TLS_KEY_FILE_PASS);
    TlsOptions.Clients clients = clients(parameters.get(TLS_AUTH_CLIENTS));
    return new TlsOptions(
        folder.resolve(named(parameters, TLS_CERT_FILE)),
        folder.resolve(named(parameters, TLS_KEY_FILE)),
        password.isEmpty() ? null : password,
        clients == TlsOptions.Clients.NONE ? List.of() : authorities(parameters, folder),
        clients,
        terms(parameters));
  }

  private static TlsTerms terms(Parameters parameters) {
    return new TlsTerms(
        protocols(parameters.get(TLS_PROTOCOLS)),
        parameters.get(TLS_CIPHERS),
        parameters.get(TLS_CIPHERSUITES),
        parameters.get(TLS_PREFER_SERVER_CIPHERS),
        new TlsTerms.Sessions(
            parameters.get(TLS_SESSION_CACHING),
            parameters.get(TLS_SESSION_CACHE_SIZE).intValue(),
            parameters.get(TLS_SESSION_CACHE_TIMEOUT).intValue()));
  }

  private static List<Path> authorities(Parameters parameters, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    String file = parameters.get(TLS_CA_CERT_FILE);
    if (!file.isEmpty()) {
      files.add(folder.resolve(file));
    }
    String directory = parameters.get(TLS_CA_CERT_DIR);
    if (!directory.isEmpty()) {
      try (Stream<Path> found = Files.list(folder.resolve(directory))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new IOException(
          "TLS with certificates of clients (tls-auth-clients) needs 'tls-ca-cert-file' or"
              + " 'tls-ca-cert-dir'");
    }
    return files;
  }

  private static String named(Parameters parameters, Parameter<String> file) throws IOException {
    String name = parameters.get(file);
    if (name.isEmpty()) {
      throw new IOException("TLS needs '" + file.name() + "'");
    }
    return name;
  }

  private static TlsOptions.Clients clients(String tlsAuthClients) {
    return switch (tlsAuthClients) {
      case "no" -> TlsOptions.Clients.NONE;
      case "optional" -> TlsOptions.Clients.OPTIONAL;
      default -> TlsOptions.Clients.REQUIRED;
    };
  }

  private static List<String> protocols(String words) {
    return words.isBlank() ? List.of("TLSv1.3", "TLSv1.2") : List.of(words.strip().split("\\s+"));
  }
}
