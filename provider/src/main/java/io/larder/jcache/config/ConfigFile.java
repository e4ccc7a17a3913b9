package io.larder.jcache.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import io.larder.jcache.LarderConfigurationException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * The text of a configuration file, parsed.
 *
 * <p>A file is read as UTF-8 and as HOCON, whatever its name. No connection is kept open or cached:
 * a jar can be replaced while its configuration is in use.
 */
final class ConfigFile {

  private ConfigFile() {}

  /**
   * A file with all that it includes and substitutes; substitutions find what the file says, else
   * the environment.
   */
  static Config readWhole(URL url, ClassLoader loader) {
    try {
      return read(url, Includes.from(url, loader)).resolve();
    } catch (ConfigException e) {
      throw new LarderConfigurationException(
          "cannot read configuration " + nameOf(url) + ": " + e.getMessage(), e);
    }
  }

  /** A file whose substitutions are still open. */
  static Config read(URL url, Includes includes) {
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setSyntax(ConfigSyntax.CONF)
            .setOriginDescription(nameOf(url))
            .setIncluder(includes);
    return ConfigFactory.parseReader(new StringReader(textOf(url)), options);
  }

  /** How messages call a file: its path, or its URL. */
  static String nameOf(URL url) {
    return url.getProtocol().equals("file") ? url.getPath() : url.toString();
  }

  private static String textOf(URL url) {
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
      }
    } catch (CharacterCodingException e) {
      throw new LarderConfigurationException(
          "configuration " + nameOf(url) + " is not in UTF-8; expected a text in UTF-8", e);
    } catch (FileNotFoundException e) {
      throw new LarderConfigurationException(
          "configuration " + nameOf(url) + " does not exist; expected a file", e);
    } catch (IOException e) {
      throw new LarderConfigurationException(
          "cannot read configuration " + nameOf(url) + ": " + e.getMessage(), e);
    }
  }
}
