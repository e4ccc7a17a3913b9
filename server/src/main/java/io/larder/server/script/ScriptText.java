package io.larder.server.script;

import io.larder.catalog.Catalog;
import io.larder.catalog.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of scripts: its SHA-1, and the line {@code #!lua} that it may begin with. */
final class ScriptText {

  /** Commands that look into another database than the selected one. */
  private static final Pattern DATABASES =
      Pattern.compile("\\b(select|swapdb|flushall|move|copy)\\b", Pattern.CASE_INSENSITIVE);

  private ScriptText() {}

  /** The script of a text; throws a {@link Failure} if its first line is wrong. */
  static Script parse(String sha, byte[] text, Catalog catalog) {
    String readable = new String(text, StandardCharsets.ISO_8859_1);
    if (!readable.startsWith("#!")) {
      return new Script(ScriptKind.SCRIPT, sha, text, null, footprint(readable, catalog));
    }
    int end = readable.indexOf('\n');
    if (end < 0) {
      throw Failure.error("Invalid script shebang");
    }
    String body = readable.substring(end);
    return new Script(
        ScriptKind.SCRIPT,
        sha,
        body.getBytes(StandardCharsets.ISO_8859_1),
        flags(readable.substring(0, end)),
        footprint(body, catalog));
  }

  private static Footprint footprint(String text, Catalog catalog) {
    Reach reach = reach(text);
    return new Footprint(
        reach == Reach.UNKNOWN && DeclaredKeys.areAll(text, catalog) ? Reach.DECLARED : reach);
  }

  /** All databases if a text names a command that looks into another one than the selected. */
  static Reach reach(String text) {
    return DATABASES.matcher(text).find() ? Reach.DATABASES : Reach.UNKNOWN;
  }

  private static Set<ScriptFlag> flags(String line) {
    String[] words = line.trim().split("\\s+", -1);
    if (!words[0].equals("#!lua")) {
      throw Failure.error("Unexpected engine in script shebang: " + words[0]);
    }
    Set<ScriptFlag> flags = EnumSet.noneOf(ScriptFlag.class);
    for (int i = 1; i < words.length; i++) {
      if (!words[i].startsWith("flags=")) {
        throw Failure.error("Unknown lua shebang option: " + words[i]);
      }
      for (String name : words[i].substring("flags=".length()).split(",", 0)) {
        if (name.isEmpty()) {
          continue;
        }
        ScriptFlag flag = ScriptFlag.named(name);
        if (flag == null) {
          throw Failure.error("Unexpected flag in script shebang: " + name);
        }
        flags.add(flag);
      }
    }
    return flags;
  }

  /** The SHA-1 of some bytes, in small hexadecimal digits. */
  static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing); // every Java platform has it
    }
  }
}
