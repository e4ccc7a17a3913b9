package io.larder.server.net;

import java.util.List;

/**
 * On what terms connections are encrypted.
 *
 * @param protocols {@code TLSv1.2}, {@code TLSv1.3}
 * @param ciphers those up to TLS 1.2 in the form of OpenSSL, {@code ECDHE+AESGCM:!RSA}; empty for
 *     the engine's
 * @param cipherSuites those of TLS 1.3, {@code TLS_AES_128_GCM_SHA256}; empty for all
 * @param serverChooses whether the server's order counts, and not the client's
 * @param sessions how clients come back
 */
public record TlsTerms(
    List<String> protocols,
    String ciphers,
    String cipherSuites,
    boolean serverChooses,
    Sessions sessions) {

  /**
   * Whether and how long a client that comes back need not begin anew.
   *
   * @param areResumed whether at all
   * @param most how many sessions are kept; 0 for any number
   * @param seconds for how long; 0 for as long as TLS lets
   */
  public record Sessions(boolean areResumed, int most, int seconds) {

    private static final int LONGEST_TICKET = 7 * 24 * 60 * 60; // seconds, of RFC 8446

    /** For how long, as TLS lets it. */
    int secondsAtMost() {
      return seconds == 0 ? LONGEST_TICKET : Math.min(seconds, LONGEST_TICKET);
    }
  }
}
