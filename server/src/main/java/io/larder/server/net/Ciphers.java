package io.larder.server.net;

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
 * Chooses among the ciphers that the JDK has, by words as OpenSSL understands them.
 *
 * <p>A word is a cipher's name in either form, or what several have in common ({@code ECDHE},
 * {@code AESGCM}, {@code HIGH}); {@code ECDHE+AESGCM} has both. {@code !} in front leaves out for
 * good, {@code -} for now, {@code +} puts last. What the JDK does not have is passed over.
 */
final class Ciphers {

  private static final Pattern BETWEEN = Pattern.compile("[:, ]+");
  private static final Pattern BOTH = Pattern.compile("\\+");

  private final List<String> available;

  /** Among these, by their names in Java, the best first. */
  Ciphers(List<String> available) {
    this.available = available;
  }

  /** Among those that the JDK has not switched off. */
  static Ciphers ofJdk() throws IOException {
    try {
      SSLContext jdk = SSLContext.getDefault();
      return new Ciphers(Arrays.asList(jdk.getDefaultSSLParameters().getCipherSuites()));
    } catch (NoSuchAlgorithmException none) {
      throw new IOException("the JDK has no TLS", none);
    }
  }

  /**
   * Those of TLS 1.3, and behind them those of earlier versions.
   *
   * @throws IOException if nothing is left of one kind
   */
  List<String> chosen(TlsTerms terms) throws IOException {
    List<String> chosen = new ArrayList<>();
    if (terms.protocols().contains("TLSv1.3")) {
      chosen.addAll(latest(terms.cipherSuites()));
    }
    if (!terms.protocols().equals(List.of("TLSv1.3"))) {
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
    return atLeastOne(wanted.stream().filter(all::contains).distinct().toList(), words);
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

  private static List<String> atLeastOne(List<String> chosen, String words) throws IOException {
    if (chosen.isEmpty()) {
      throw new IOException("the JDK has no cipher of '" + words + "'");
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
