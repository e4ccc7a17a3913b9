package io.larder.server.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the program's name, as {@code redis-server} takes it: a file, then names that
 * begin with {@code --} with their values, and {@code -} for lines on standard input.
 *
 * @param file the file; null if none is named
 * @param readsInput whether standard input has further lines
 * @param options the pairs
 */
record CommandLine(@Nullable Path file, boolean readsInput, List<Directive> options) {

  private static final String ORIGIN = "Reading the command line";
  private static final String MARK = "--";
  private static final String INPUT = "-";

  /** Reads arguments; nothing of files or input yet. */
  static CommandLine read(String... arguments) {
    int next = 0;
    @Nullable Path file = null;
    if (arguments.length > 0 && !arguments[0].startsWith(INPUT)) {
      file = Path.of(arguments[0]).toAbsolutePath();
      next = 1;
    }
    int end = arguments.length;
    boolean readsInput = end > next && arguments[end - 1].equals(INPUT);
    if (readsInput) {
      end--;
    }
    return new CommandLine(
        file, readsInput, options(List.of(arguments).subList(next, Math.max(next, end))));
  }

  private static List<Directive> options(List<String> arguments) {
    List<Directive> options = new ArrayList<>();
    int at = 0;
    while (at < arguments.size()) {
      String first = arguments.get(at++);
      if (!first.startsWith(MARK)) {
        throw new ConfigFileException(
            Directive.of(List.of(first), ORIGIN), "Bad directive or wrong number of arguments");
      }
      Directive name = Directive.read(first.substring(MARK.length()), ORIGIN);
      List<String> words = new ArrayList<>(name.words());
      boolean isComplete = words.size() > 1; // both in one argument: "--port 6380"
      if (words.size() == 1
          && at < arguments.size()
          && !isSaveWithoutValue(words, arguments.get(at))) {
        words.add(arguments.get(at++)); // whatever it looks like: a password may begin with dashes
      }
      while (!isComplete && at < arguments.size() && !arguments.get(at).startsWith(MARK)) {
        words.add(arguments.get(at++));
      }
      options.add(option(words));
    }
    return options;
  }

  private static boolean isSaveWithoutValue(List<String> words, String next) {
    return words.get(0).equalsIgnoreCase("save") && next.startsWith(MARK);
  }

  /** {@code --save} alone means none. */
  private static Directive option(List<String> words) {
    boolean isSave = words.size() == 1 && words.get(0).equalsIgnoreCase("save");
    return Directive.of(isSave ? List.of(words.get(0), "") : words, ORIGIN);
  }

  /** All directives: those of the file, of the options and of the input, later ones count. */
  List<Directive> directives(InputStream input) {
    List<Directive> fromFile = file == null ? List.of() : ConfigFile.read(file);
    List<Directive> all = new ArrayList<>(fromFile);
    all.addAll(options);
    if (readsInput) {
      all.addAll(typed(input));
    }
    return List.copyOf(all);
  }

  private static List<Directive> typed(InputStream input) {
    try {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return ConfigFile.lines(text, " of standard input");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
