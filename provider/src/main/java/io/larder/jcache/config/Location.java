package io.larder.jcache.config;

import io.larder.jcache.LarderConfigurationException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file is, as people write it: {@code classpath:conf/larder.conf}, {@code
 * file:/etc/app.conf}, {@code jar:file:/app.jar!/larder.conf}, or a path.
 */
final class Location {

  private static final String EXPECTED =
      "expected classpath:NAME, file:PATH, jar:FILE-URL!/NAME or a path";

  /** Two letters at least: {@code C:\app} is a path. */
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.*)");

  private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

  private Location() {}

  /**
   * The URL of a file or resource that exists.
   *
   * @param saidBy who named it, for messages
   * @throws LarderConfigurationException if it does not exist, or is not such a place
   */
  static URL find(String text, String saidBy, ClassLoader loader) {
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches()) {
      return ofPath(text, saidBy, text);
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    String rest = matcher.group(2);
    return switch (scheme) {
      case "classpath" -> ofResource(rest, saidBy, loader);
      case "file" -> ofPath(pathOfFileUri(text, rest), saidBy, text);
      case "jar" -> ofJar(text, saidBy);
      case "redis", "rediss", "redis-cluster", "redis-sentinel" ->
          throw wrong(
              saidBy,
              text,
              "needs module larder-redis, which is not on the class path",
              "add it, or use another URI for an embedded cache");
      default -> throw wrong(saidBy, text, "has the unknown scheme '" + scheme + ":'", EXPECTED);
    };
  }

  static URL ofResource(String name, String saidBy, ClassLoader loader) {
    String plain = name.startsWith("/") ? name.substring(1) : name;
    URL url = loader.getResource(plain);
    if (plain.isEmpty() || url == null) {
      throw wrong(
          saidBy,
          "classpath:" + name,
          "names a resource that class loader " + loader + " does not find",
          "expected a file on the class path");
    }
    return url;
  }

  static URL ofPath(String path, String saidBy, String written) {
    try {
      Path file = Path.of(path).toAbsolutePath();
      if (!Files.isRegularFile(file)) {
        throw wrong(
            saidBy,
            written,
            "names "
                + file
                + (Files.exists(file) ? ", which is no file" : ", which does not exist"),
            "expected a file");
      }
      return file.toUri().toURL();
    } catch (InvalidPathException | MalformedURLException e) {
      throw wrong(saidBy, written, "is no path: " + e.getMessage(), EXPECTED);
    }
  }

  private static String pathOfFileUri(String text, String rest) {
    try {
      URI uri = new URI(text);
      return uri.isOpaque() ? uri.getSchemeSpecificPart() : Path.of(uri).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return rest; // written as a path, with spaces perhaps
    }
  }

  private static URL ofJar(String text, String saidBy) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw wrong(saidBy, text, "is no jar: URL: " + e.getMessage(), EXPECTED);
    }
  }

  private static LarderConfigurationException wrong(
      String saidBy, String text, String problem, String expected) {
    return new LarderConfigurationException(
        saidBy
            + " '"
            + USER_INFO.matcher(text).replaceAll("//…@")
            + "' "
            + problem
            + "; "
            + expected);
  }
}
