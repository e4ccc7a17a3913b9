package io.larder.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import io.larder.server.config.TlsParameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted connections, with certificates made here. */
@ParameterizedClass
@MethodSource("io.larder.server.TlsEngines#names")
class TlsTest {

  private static final TestCertificate FIRST = TestCertificate.of("first");
  private static final TestCertificate SECOND = TestCertificate.of("second");
  private static final TestCertificate FRIEND = TestCertificate.of("friend");
  private static final TestCertificate STRANGER = TestCertificate.of("stranger");

  @Parameter String tlsEngine;

  @TempDir Path directory;

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private @Nullable LarderServer server;
  private int port;

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    engine.close();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  /** What a server with the first certificate, and with friends, is started with. */
  private ServerOptions options() throws IOException {
    FIRST.writeCertificate(file("server.crt"));
    FIRST.writeKey(file("server.key"));
    FRIEND.writeCertificate(file("ca.crt"));
    port = TlsServer.freePort();
    return ServerOptions.defaults()
        .with("port", "0")
        .with("bind", "127.0.0.1")
        .with("tls-engine", tlsEngine)
        .with("tls-port", String.valueOf(port))
        .with("tls-cert-file", file("server.crt").toString())
        .with("tls-key-file", file("server.key").toString())
        .with("tls-ca-cert-file", file("ca.crt").toString());
  }

  private void start(ServerOptions options) throws IOException {
    server = LarderServer.start(engine, options);
  }

  private String ping(@Nullable TestCertificate own) throws IOException {
    try (TlsClient client = TlsClient.connect(port, "TLSv1.3", own)) {
      return client.ask("PING");
    }
  }

  private X509Certificate certificateShown() throws IOException {
    try (TlsClient client = TlsClient.connect(port, "TLSv1.3", null)) {
      client.ask("PING");
      return client.certificateOfTheServer();
    }
  }

  private String set(String parameter, Path value) throws IOException {
    try (TlsClient client = TlsClient.connect(port, "TLSv1.3", null)) {
      return client.ask("CONFIG SET " + parameter + " " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void client_isServed_inBothVersions(String version) throws IOException {
    start(options().with("tls-auth-clients", "no"));
    try (TlsClient client = TlsClient.connect(port, version, null)) {
      assertThat(client.ask("PING")).isEqualTo("+PONG");
      assertThat(client.protocol()).isEqualTo(version);
      assertThat(client.certificateOfTheServer()).isEqualTo(FIRST.certificate());
    }
  }

  @Test
  void version_thatIsNotAmongTheProtocols_isRefused() throws IOException {
    start(options().with("tls-auth-clients", "no").with("tls-protocols", "TLSv1.3"));

    assertThat(ping(null)).isEqualTo("+PONG");
    try (TlsClient client = TlsClient.connect(port, "TLSv1.2", null)) {
      assertThatThrownBy(() -> client.ask("PING")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void clients_needACertificate_byDefault() throws IOException {
    start(options());

    assertThat(ping(FRIEND)).isEqualTo("+PONG");
    assertThatThrownBy(() -> ping(null)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ping(STRANGER)).isInstanceOf(IOException.class);
  }

  @Test
  void clients_mayHaveNoCertificate_whereItIsOptional() throws IOException {
    start(options().with("tls-auth-clients", "optional"));

    assertThat(ping(null)).isEqualTo("+PONG");
    assertThat(ping(FRIEND)).isEqualTo("+PONG");
  }

  @Test
  void authorities_mayBeAFolder() throws IOException {
    Path folder = Files.createDirectory(file("authorities"));
    STRANGER.writeCertificate(folder.resolve("a.crt"));
    FRIEND.writeCertificate(folder.resolve("b.crt"));
    start(options().with("tls-ca-cert-file", "").with("tls-ca-cert-dir", folder.toString()));

    assertThat(ping(FRIEND)).isEqualTo("+PONG");
    assertThatThrownBy(() -> ping(SECOND)).isInstanceOf(IOException.class);
  }

  @Test
  void plainClient_isNotServed_andTheNextIs() throws IOException {
    start(options());
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
      plain.setSoTimeout(10_000);
      plain.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = plain.getInputStream().readAllBytes(); // an alert at most, and the end
      assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("PONG");
    }
    assertThat(ping(FRIEND)).isEqualTo("+PONG");
  }

  @Test
  void key_thatIsEncrypted_isOpenedByItsPassword() throws IOException {
    ServerOptions options = options().with("tls-auth-clients", "no");
    FIRST.writeKey(file("server.key"), "sesame");

    assertThatThrownBy(() -> start(options))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is encrypted, and no password is given");
    assertThatThrownBy(() -> start(options.with("tls-key-file-pass", "simsim")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("that its password opens")
        .hasMessageNotContaining("simsim");
    start(options.with("tls-key-file-pass", "sesame"));
    assertThat(ping(null)).isEqualTo("+PONG");
  }

  @Test
  void certificate_isReadAnew_whenItsFileIsNamedAgain() throws IOException {
    start(options().with("tls-auth-clients", "no"));
    try (TlsClient before = TlsClient.connect(port, "TLSv1.3", null)) {
      before.ask("PING");
      SECOND.writeCertificate(file("server.crt"));
      SECOND.writeKey(file("server.key"));
      assertThat(certificateShown()).isEqualTo(FIRST.certificate());

      assertThat(set("tls-cert-file", file("server.crt"))).isEqualTo("+OK");

      assertThat(certificateShown()).isEqualTo(SECOND.certificate());
      assertThat(before.ask("PING")).isEqualTo("+PONG");
    }
  }

  @Test
  void filesThatCannotBeUsed_areRefused_andTheOldOnesServe() throws IOException {
    start(options().with("tls-auth-clients", "no"));
    Path empty = Files.writeString(file("empty"), "nothing\n");
    SECOND.writeCertificate(file("second.crt"));

    for (Path wrong : new Path[] {empty, file("none"), file("second.crt")}) {
      assertThat(set("tls-cert-file", wrong))
          .startsWith("-ERR CONFIG SET failed (possibly related to argument 'tls-cert-file')");
    }
    assertThat(set("tls-key-file", empty)).startsWith("-ERR CONFIG SET failed");
    assertThat(certificateShown()).isEqualTo(FIRST.certificate());
    assertThat(requireNonNull(server).configuration().parameters().get(TlsParameters.TLS_CERT_FILE))
        .isEqualTo(file("server.crt").toString());
  }

  @Test
  void keyInAnOlderForm_isRefused_withTheWayOut() throws IOException {
    ServerOptions options = options();
    Files.writeString(
        file("server.key"), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

    assertThatThrownBy(() -> start(options))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("openssl pkcs8 -topk8");
  }
}
