package io.larder.server.net;

import io.netty.handler.ssl.OpenSsl;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * Chooses among the ciphers that an engine has, by words as OpenSSL understands them.
 *
 * <p>A word is a cipher's name in either form, or what several have in common ({@code ECDHE},
 * {@code AESGCM}, {@code HIGH}); {@code ECDHE+AESGCM} has both. {@code !} in front leaves out for
 * good, {@code -} for now, {@code +} puts last. What the engine does not have, or the JDK has
 * switched off, is passed over.
 */
final class Ciphers {

  private static final String LATEST = "TLSv1.3";
  private static final Pattern BETWEEN = Pattern.compile("[:, ]+");
  private static final Pattern BOTH = Pattern.compile("\\+");

  private final String engine;
  private final List<String> available;
  private final List<String> inevitable;

  /**
   * Among the available ones, by their names in Java, the best first; those that are inevitable are
   * taken if one of TLS 1.3 is.
   */
  private Ciphers(String engine, List<String> available, List<String> inevitable) {
    this.engine = engine;
    this.available = available;
    this.inevitable = inevitable;
  }

  /** Among those that the JDK has not switched off. */
  static Ciphers ofJdk() throws IOException {
    try {
      SSLContext jdk = SSLContext.getDefault();
      List<String> all = Arrays.asList(jdk.getDefaultSSLParameters().getCipherSuites());
      return new Ciphers("the JDK", all, List.of());
    } catch (NoSuchAlgorithmException none) {
      throw new IOException("the JDK has no TLS", none);
    }
  }

  /**
   * Among those that OpenSSL has too. BoringSSL speaks TLS 1.3 by all its ciphers, or not at all.
   */
  static Ciphers ofOpenSsl() throws IOException {
    Set<String> present = OpenSsl.availableJavaCipherSuites();
    return new Ciphers(
        OpenSsl.versionString(),
        ofJdk().available.stream().filter(present::contains).toList(),
        present.stream().filter(Ciphers::isLatest).toList());
  }

  /**
   * Whether these have all that the JDK would choose, where something is named, and no other.
   *
   * @throws IOException if the JDK would have nothing to choose
   */
  boolean areAllOf(TlsTerms terms) throws IOException {
    Ciphers jdk = ofJdk();
    if (speaksLatest(terms) && !jdk.latest(terms.cipherSuites()).containsAll(inevitable)) {
      return false;
    }
    return !speaksEarlier(terms)
        || terms.ciphers().isBlank()
        || available.containsAll(jdk.earlier(terms.ciphers()));
  }

  private static boolean speaksLatest(TlsTerms terms) {
    return terms.protocols().contains(LATEST);
  }

  private static boolean speaksEarlier(TlsTerms terms) {
    return !terms.protocols().equals(List.of(LATEST));
  }

  /**
   * Those of TLS 1.3, and behind them those of earlier versions.
   *
   * @throws IOException if nothing is left of one kind, or others would be taken too
   */
  List<String> chosen(TlsTerms terms) throws IOException {
    List<String> chosen = new ArrayList<>();
    if (speaksLatest(terms)) {
      chosen.addAll(latest(terms.cipherSuites()));
    }
    if (speaksEarlier(terms)) {
      chosen.addAll(earlier(terms.ciphers()));
    }
    return chosen;
  }

  private List<String> latest(String words) throws IOException {
    List<String> all = available.stream().filter(Ciphers::isLatest).toList();
    if (words.isBlank()) {
      return all;
    }
    List<String> wanted = List.of(BETWEEN.split(words.strip()));
    List<String> chosen = wanted.stream().filter(all::contains).distinct().toList();
    if (!atLeastOne(chosen, words).containsAll(inevitable)) {
      throw new IOException(
          engine
              + " speaks TLS 1.3 by all of "
              + String.join(":", inevitable)
              + "; expected 'tls-ciphersuites' empty, or 'tls-engine' auto or jdk");
    }
    return chosen;
  }

  private List<String> earlier(String words) throws IOException {
    List<String> all = available.stream().filter(name -> !isLatest(name)).toList();
    if (words.isBlank()) {
      return all;
    }
    Set<String> chosen = new LinkedHashSet<>();
    Set<String> banned = new LinkedHashSet<>();
    for (String word : List.of(BETWEEN.split(words.strip()))) {
      String bare = word.isEmpty() ? word : word.substring(1);
      switch (word.isEmpty() ? ' ' : word.charAt(0)) {
        case '!' -> banned.addAll(matching(bare, all));
        case '-' -> chosen.removeAll(matching(bare, all));
        case '+' -> {
          List<String> last = matching(bare, all).stream().filter(chosen::contains).toList();
          chosen.removeAll(last);
          chosen.addAll(last);
        }
        case '@' -> {} // an order by strength is the JDK's own, a level of security too
        default -> chosen.addAll(matching(word, all));
      }
      chosen.removeAll(banned);
    }
    return atLeastOne(List.copyOf(chosen), words);
  }

  private List<String> atLeastOne(List<String> chosen, String words) throws IOException {
    if (chosen.isEmpty()) {
      throw new IOException(engine + " has no cipher of '" + words + "'");
    }
    return chosen;
  }

  private static boolean isLatest(String name) {
    return !name.contains("_WITH_") && !name.endsWith("_SCSV");
  }

  private static List<String> matching(String words, List<String> all) {
    List<String> traits = List.of(BOTH.split(words));
    return all.stream()
        .filter(name -> traits.stream().allMatch(trait -> hasTrait(name, trait)))
        .toList();
  }

  private static boolean hasTrait(String name, String trait) {
    String shortName = openSslName(name);
    List<String> parts = List.of(shortName.split("-"));
    boolean withRsa = name.contains("RSA_WITH");
    return switch (trait) {
      case "ALL", "DEFAULT", "HIGH" -> true; // the JDK has switched the others off
      case "AES" -> name.contains("_AES_");
      case "AESGCM" -> name.contains("_GCM_");
      case "CHACHA20" -> name.contains("_CHACHA20_");
      case "ECDH", "EECDH", "kECDHE", "kEECDH" -> parts.contains("ECDHE");
      case "DH", "EDH", "kDHE", "kEDH" -> parts.contains("DHE");
      case "kRSA" -> name.startsWith("TLS_RSA_WITH");
      case "RSA", "aRSA" -> withRsa;
      case "aECDSA" -> parts.contains("ECDSA");
      case "SHA", "SHA1" -> name.endsWith("_SHA");
      default -> trait.equals(name) || trait.equals(shortName) || parts.contains(trait);
    };
  }

  /** {@code ECDHE-RSA-AES128-GCM-SHA256} of {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}. */
  static String openSslName(String javaName) {
    return javaName
        .replace("TLS_RSA_WITH_", "")
        .replace("TLS_", "")
        .replace("_WITH_", "_")
        .replace("3DES_EDE_CBC", "DES_CBC3")
        .replace("_CBC_", "_")
        .replace("AES_128", "AES128")
        .replace("AES_256", "AES256")
        .replace("CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305")
        .replace('_', '-');
  }
}
