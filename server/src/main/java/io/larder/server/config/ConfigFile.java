package io.larder.server.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads files of the form of {@code redis.conf}, and what they include. */
final class ConfigFile {

  static final String READING = "Reading the configuration file, at line";

  private static final int DEEPEST = 16; // files that include one another
  private static final long LARGEST = 16L << 20; // bytes; the longest lists of users have fewer
  private static final String INCLUDE = "include";

  private final List<Directive> directives = new ArrayList<>();

  private ConfigFile() {}

  /**
   * The directives of a file, in order.
   *
   * @throws ConfigFileException if it cannot be read, or a line cannot
   */
  static List<Directive> read(Path file) {
    return lines(text(file), " of " + file);
  }

  /** The directives of a text, such as one that was typed. */
  static List<Directive> lines(String text, String whereabouts) {
    ConfigFile reader = new ConfigFile();
    reader.add(text, whereabouts, 1);
    return reader.directives;
  }

  /** A file's text. */
  static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw cannotOpen(file, "it is larger than " + LARGEST + " bytes");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException absent) {
      throw cannotOpen(file, "No such file or directory");
    } catch (IOException unreadable) {
      throw cannotOpen(file, String.valueOf(unreadable.getMessage()));
    }
  }

  private static ConfigFileException cannotOpen(Path file, String reason) {
    return new ConfigFileException(
        "Fatal error, can't open config file '%s': %s".formatted(file, reason));
  }

  private void add(String text, String whereabouts, int depth) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Directive directive = Directive.read(line, READING + " " + number + whereabouts);
      if (directive.isEmpty()) {
        continue;
      }
      if (directive.name().equals(INCLUDE) && directive.words().size() == 2) {
        include(directive, depth);
      } else {
        directives.add(directive);
      }
    }
  }

  private void include(Directive directive, int depth) {
    if (depth == DEEPEST) {
      throw new ConfigFileException(
          directive, "files include one another more than " + DEEPEST + " deep");
    }
    for (Path file : matching(directive)) {
      add(text(file), " of " + file, depth + 1);
    }
  }

  /** The files that an include means: its last part may be a pattern. */
  private static List<Path> matching(Directive include) {
    String path = include.words().get(1);
    try {
      Path file = Path.of(path);
      Path name = file.getFileName();
      Path folder = file.toAbsolutePath().getParent();
      if (name == null || folder == null || !name.toString().matches(".*[*?\\[].*")) {
        return List.of(file);
      }
      List<Path> files = new ArrayList<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name.toString())) {
        found.forEach(files::add);
      }
      Collections.sort(files);
      return files;
    } catch (IOException | RuntimeException wrong) {
      throw new ConfigFileException(include, "cannot be found: " + wrong.getMessage());
    }
  }
}
