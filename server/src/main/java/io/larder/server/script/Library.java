package io.larder.server.script;

import io.larder.catalog.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A library of functions: its text, and what it has registered. Immutable once it is loaded, but
 * for what is learned of its footprints.
 */
public final class Library {

  private static final String BAD_NAME =
      "Library names can only contain letters, numbers, or underscores(_) and must be at least one"
          + " character long";

  private final String name;
  private final byte[] text;
  private final Reach reach;
  private final Map<String, LibraryFunction> functions = new LinkedHashMap<>();
  private final ConcurrentMap<String, Footprint> footprints = new ConcurrentHashMap<>();

  private Library(String name, byte[] text, Reach reach) {
    this.name = name;
    this.text = text;
    this.reach = reach;
  }

  /**
   * A library by its text, with no function registered yet.
   *
   * @throws Failure if its first line does not tell its name
   */
  static Library parse(byte[] text) {
    String readable = new String(text, StandardCharsets.ISO_8859_1);
    if (!readable.startsWith("#!")) {
      throw Failure.error("Missing library metadata");
    }
    int end = readable.indexOf('\n');
    if (end < 0) {
      throw Failure.error("Invalid library metadata");
    }
    String[] words = readable.substring(2, end).trim().split("\\s+", -1);
    String name = requireName(name(words));
    if (!words[0].equalsIgnoreCase("lua")) {
      throw Failure.error("Engine '" + words[0] + "' not found");
    }
    return new Library(name, text, ScriptText.reach(readable));
  }

  private static String name(String[] words) {
    String name = null;
    for (int i = 1; i < words.length; i++) {
      if (!words[i].regionMatches(true, 0, "name=", 0, "name=".length())) {
        throw Failure.error("Invalid metadata value given: " + words[i]);
      }
      if (name != null) {
        throw Failure.error("Invalid metadata value, name argument was given multiple times");
      }
      name = words[i].substring("name=".length());
    }
    if (name == null) {
      throw Failure.error("Library name was not given");
    }
    return name;
  }

  private static String requireName(String name) {
    if (!isName(name)) {
      throw Failure.error(BAD_NAME);
    }
    return name;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c == '_' || Arguments.isAlphanumeric((char) c));
  }

  /** Adds a function while the library is loaded; what is wrong with it, else null. */
  @Nullable String add(LibraryFunction function) {
    if (!isName(function.name())) {
      return BAD_NAME;
    }
    return functions.putIfAbsent(keyOf(function.name()), function) == null
        ? null
        : "Function already exists in the library";
  }

  /** The form in which names of functions are compared. */
  static String keyOf(String functionName) {
    return functionName.toLowerCase(Locale.ROOT);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The text, not to be changed. */
  public byte[] text() {
    return text;
  }

  /** The functions, in the order in which they were registered. */
  public Collection<LibraryFunction> functions() {
    return functions.values();
  }

  @Nullable LibraryFunction function(String key) {
    return functions.get(key);
  }

  /** The text without its first line, whose place stays empty. */
  byte[] body() {
    int end = 0;
    while (text[end] != '\n') {
      end++;
    }
    return java.util.Arrays.copyOfRange(text, end, text.length);
  }

  /** What the function of a key locks. */
  Footprint footprint(String key) {
    return footprints.computeIfAbsent(key, first -> new Footprint(reach));
  }
}
