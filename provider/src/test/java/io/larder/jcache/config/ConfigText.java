package io.larder.jcache.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Configuration files of tests. */
final class ConfigText {

  static final URI DEFAULT_URI = URI.create("larder:default");

  private ConfigText() {}

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file of this text says. */
  static ManagerConfiguration read(Path directory, String text) {
    Path file = write(directory.resolve("larder.conf"), text);
    return ConfigSource.locate(file.toUri(), DEFAULT_URI, ConfigText.class.getClassLoader(), null);
  }
}
