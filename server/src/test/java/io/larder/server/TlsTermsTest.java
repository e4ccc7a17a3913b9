package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ciphers encrypt connections, who chooses, and whether clients may resume a session. */
@ParameterizedClass
@MethodSource("io.larder.server.TlsEngines#names")
class TlsTermsTest {

  private static final String WITH_128 = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
  private static final String WITH_256 = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";

  @Parameter String tlsEngine;

  @TempDir Path directory;

  private final TlsServer server = new TlsServer();

  @AfterEach
  void close() {
    server.close();
  }

  private void start(String... settings) throws IOException {
    String[] all = Arrays.copyOf(settings, settings.length + 2);
    all[settings.length] = "tls-engine";
    all[settings.length + 1] = tlsEngine;
    server.start(directory, all);
  }

  /** The cipher that is agreed on with a client that has these. */
  private String agreed(String protocol, String... ciphers) throws IOException {
    try (TlsClient client = TlsClient.connect(server.port(), protocol, null)) {
      if (ciphers.length > 0) {
        client.offer(ciphers);
      }
      client.ask("PING");
      return client.cipher();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ECDHE-ECDSA-AES256-GCM-SHA384, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
    "ECDHE-ECDSA-CHACHA20-POLY1305, TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
    "ECDHE-ECDSA-AES128-SHA, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
    "CAMELLIA256-SHA:ECDHE+AES128+SHA256:!AESGCM, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
  })
  void ciphersUpTo1_2_areThoseThatAreNamed(String words, String cipher) throws IOException {
    start("tls-ciphers", words);
    assertThat(agreed("TLSv1.2")).isEqualTo(cipher);
    assertThat(agreed("TLSv1.3")).startsWith("TLS_AES_");
  }

  @Test
  void ciphersOf1_3_areThoseThatAreNamed() throws IOException {
    start("tls-ciphersuites", "TLS_AES_128_CCM_SHA256:TLS_CHACHA20_POLY1305_SHA256");
    assertThat(agreed("TLSv1.3")).isEqualTo("TLS_CHACHA20_POLY1305_SHA256");
    assertThatThrownBy(() -> agreed("TLSv1.3", "TLS_AES_128_GCM_SHA256"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void client_choosesTheCipher_unlessTheServerIsTo() throws IOException {
    start("tls-ciphers", "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256");
    assertThat(agreed("TLSv1.2", WITH_128, WITH_256)).isEqualTo(WITH_128);

    try (TlsClient client = TlsClient.connect(server.port(), "TLSv1.2", null)) {
      assertThat(client.ask("CONFIG SET tls-prefer-server-ciphers yes")).isEqualTo("+OK");
    }
    assertThat(agreed("TLSv1.2", WITH_128, WITH_256)).isEqualTo(WITH_256);
  }

  @Test
  void wordsThatNameNothing_areRefused_andTheOldOnesServe() throws IOException {
    assertThatThrownBy(() -> start("tls-ciphers", "RC4-MD5"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no cipher of 'RC4-MD5'");

    start();
    try (TlsClient client = TlsClient.connect(server.port(), "TLSv1.3", null)) {
      assertThat(client.ask("CONFIG SET tls-ciphersuites nonsense"))
          .startsWith("-ERR CONFIG SET failed (possibly related to argument 'tls-ciphersuites')");
    }
    assertThat(agreed("TLSv1.3")).startsWith("TLS_AES_");
  }

  private boolean isResumed(String protocol) throws IOException {
    try (TlsClient first = TlsClient.connect(server.port(), protocol, null)) {
      first.ask("PING");
      try (TlsClient second = first.again()) {
        second.ask("PING");
        return second.sessionBegan() == first.sessionBegan();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void session_isResumed_unlessSessionsAreNotKept(String protocol) throws IOException {
    start();
    assertThat(isResumed(protocol)).isTrue();
    try (TlsClient client = TlsClient.connect(server.port(), protocol, null)) {
      assertThat(client.ask("CONFIG SET tls-session-caching no")).isEqualTo("+OK");
    }
    assertThat(isResumed(protocol)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void session_isForgotten_whenItsTimeIsOver(String protocol) throws IOException {
    start("tls-session-cache-timeout", "1", "tls-session-cache-size", "5");
    try (TlsClient first = TlsClient.connect(server.port(), protocol, null)) {
      first.ask("PING");
      first.ask("BLPOP absent 1.1");
      try (TlsClient second = first.again()) {
        second.ask("PING");
        assertThat(second.sessionBegan()).isNotEqualTo(first.sessionBegan());
      }
    }
  }
}
