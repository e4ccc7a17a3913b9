package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.engine.KeyspaceEngine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engine encrypts. */
class TlsEngineTest {

  private static final String OF_OPENSSL = "TLS by BoringSSL";
  private static final String OF_JDK = "TLS by the JDK";

  @TempDir Path directory;

  private final TlsServer server = new TlsServer();

  @AfterEach
  void close() {
    server.close();
  }

  private LarderServer start(String... settings) throws IOException {
    return server.start(directory, settings);
  }

  private String ask(String request) throws IOException {
    return ask(request, server.port());
  }

  private static String ask(String request, int port) throws IOException {
    try (TlsClient client = TlsClient.connect(port, "TLSv1.3", null)) {
      return client.ask(request);
    }
  }

  private static void assumeOpenSsl() {
    assumeTrue(TlsEngines.names().contains("auto"), "OpenSSL is left alone");
  }

  @Test
  void openSsl_encrypts_whereNothingElseIsAskedFor() throws IOException {
    assumeOpenSsl();
    assertThat(start().transport()).endsWith(OF_OPENSSL);
    assertThat(ask("PING")).isEqualTo("+PONG");
  }

  @Test
  void jdk_encrypts_whereItIsNamed() throws IOException {
    assertThat(start("tls-engine", "jdk").transport()).endsWith(OF_JDK);
    assertThat(ask("PING")).isEqualTo("+PONG");
  }

  @Test
  void serverWithoutTls_hasNoEngine() throws IOException {
    try (KeyspaceEngine engine = KeyspaceEngine.create();
        LarderServer plain =
            LarderServer.start(engine, ServerOptions.defaults().with("port", "0"))) {
      assertThat(plain.transport()).doesNotContain("TLS");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tls-ciphersuites TLS_AES_128_GCM_SHA256",
        "tls-ciphers ECDHE-ECDSA-AES128-SHA256",
        "tls-ciphers HIGH",
      })
  void ciphersThatOpenSslCannotKeepTo_areTheJdks(String setting) throws IOException {
    assumeOpenSsl();
    String[] words = setting.split(" ");
    LarderServer started = start(words);
    assertThat(started.transport()).contains(OF_JDK).endsWith("for the keys or ciphers asked for");

    assertThat(ask("CONFIG SET " + words[0] + " ''")).isEqualTo("+OK");
    assertThat(started.transport()).endsWith(OF_OPENSSL);
    assertThat(ask("CONFIG SET " + setting)).isEqualTo("+OK");
    assertThat(started.transport()).contains(OF_JDK);
    assertThat(ask("PING")).isEqualTo("+PONG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tls-ciphersuites"
            + " TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256",
        "tls-ciphers ECDHE+AESGCM",
        "tls-ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305",
        "tls-protocols TLSv1.2",
        "tls-protocols TLSv1.3",
        "tls-session-caching no",
      })
  void ciphersThatOpenSslHas_areItsOwn(String setting) throws IOException {
    assumeOpenSsl();
    assertThat(start(setting.split(" ")).transport()).endsWith(OF_OPENSSL);
  }

  @Test
  void openSslByName_passesOverWhatItHasNot_andRefusesToTakeMore() throws IOException {
    assumeOpenSsl();
    assertThat(start("tls-engine", "openssl", "tls-ciphers", "HIGH").transport())
        .endsWith(OF_OPENSSL);

    assertThat(ask("CONFIG SET tls-ciphersuites TLS_AES_128_GCM_SHA256"))
        .startsWith("-ERR CONFIG SET failed (possibly related to argument 'tls-ciphersuites')")
        .contains("BoringSSL speaks TLS 1.3 by all of")
        .endsWith("expected 'tls-ciphersuites' empty, or 'tls-engine' auto or jdk");
    assertThat(ask("CONFIG SET tls-ciphers ECDHE-ECDSA-AES128-SHA256"))
        .contains("BoringSSL has no cipher of 'ECDHE-ECDSA-AES128-SHA256'");
    assertThat(ask("CONFIG SET tls-engine jdk")).contains("can't set immutable config");
    assertThat(ask("PING")).isEqualTo("+PONG");
  }

  @Test
  void certificate_stays_whenThePortChanges() throws IOException {
    LarderServer started = start();
    int other = TlsServer.freePort();
    try (TlsClient client = TlsClient.connect(server.port(), "TLSv1.3", null)) {
      assertThat(client.ask("CONFIG SET tls-port " + other)).isEqualTo("+OK");
      assertThat(client.ask("PING")).isEqualTo("+PONG");
    }
    assertThat(ask("PING", other)).isEqualTo("+PONG");
    assertThat(started.transport()).contains("TLS by");
  }

  @Test
  void largeAnswers_comeWhole() throws IOException {
    start();
    try (TlsClient client = TlsClient.connect(server.port(), "TLSv1.3", null)) {
      client.ask("SETRANGE large 3000000 x");
      assertThat(client.ask("GET large")).isEqualTo("$3000001");
      assertThat(client.ask("PING")).hasSize(3_000_001).endsWith("x");
    }
  }
}
