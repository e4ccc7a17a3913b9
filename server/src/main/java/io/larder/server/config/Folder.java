package io.larder.server.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A folder that exists, as an absolute path. */
final class Folder implements ParameterType<String> {

  static final Folder INSTANCE = new Folder();

  private Folder() {}

  @Override
  public String parse(List<String> words, String current) {
    try {
      Path path = Path.of(words.get(0)).toAbsolutePath().normalize();
      if (!Files.exists(path)) {
        throw new ConfigException("No such file or directory");
      }
      if (!Files.isDirectory(path)) {
        throw new ConfigException("Not a directory");
      }
      return path.toString();
    } catch (InvalidPathException noPath) {
      throw new ConfigException("No such file or directory");
    }
  }

  @Override
  public String text(String value) {
    return value;
  }

  @Override
  public String description() {
    return "a folder";
  }
}
