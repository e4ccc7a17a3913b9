package io.larder.server;

import java.util.List;

/**
 * What encrypts in tests: values of {@code tls-engine}. Both by default; {@code
 * -Dlarder.tls.engines=jdk} leaves the native library alone.
 */
final class TlsEngines {

  private TlsEngines() {}

  static List<String> names() {
    return List.of(System.getProperty("larder.tls.engines", "auto,jdk").split(","));
  }
}
