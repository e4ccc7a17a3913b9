package io.larder.server.script;

import io.larder.server.script.LuaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the text of a script apart, as far as {@link DeclaredKeys} must understand it. */
final class LuaTokens {

  private static final Pattern LONG_BRACKET = Pattern.compile("\\[(=*)\\[");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Pattern NUMBER =
      Pattern.compile("0[xX][0-9A-Fa-f]+|\\d*\\.?\\d*(?:[eE][+-]?\\d+)?");
  private static final Pattern SYMBOL =
      Pattern.compile("\\.{1,3}|[=~<>]=|[-+*/%^#<>=(){}\\[\\];:,]");

  private static final int MOST = 5000; // what looks through them takes up to the square of it

  private final String text;
  private final List<LuaToken> tokens = new ArrayList<>();
  private int at;

  private LuaTokens(String text) {
    this.text = text;
  }

  /** The words of a text of Latin-1; null if it is no Lua, or too long to be looked through. */
  static @Nullable List<LuaToken> of(String text) {
    LuaTokens taken = new LuaTokens(text);
    while (taken.skipSpace() && taken.at < text.length()) {
      if (taken.tokens.size() == MOST || !taken.takeOne()) {
        return null;
      }
    }
    return taken.at < text.length() ? null : taken.tokens;
  }

  /** Skips blanks and comments; false if a comment has no end. */
  private boolean skipSpace() {
    while (at < text.length()) {
      if (" \t\r\n\u000b\f".indexOf(text.charAt(at)) >= 0) {
        at++;
      } else if (!text.startsWith("--", at)) {
        return true;
      } else if (matcher(LONG_BRACKET, at + 2).lookingAt()) {
        at += 2;
        if (!skipLong()) {
          return false;
        }
      } else {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      }
    }
    return true;
  }

  private boolean takeOne() {
    char first = text.charAt(at);
    if (first == '"' || first == '\'') {
      return takeString(first);
    } else if (matcher(LONG_BRACKET, at).lookingAt()) {
      return skipLong() && tokens.add(new LuaToken(Kind.OTHER, ""));
    } else if (Character.isDigit(first) || (first == '.' && isDigit(at + 1))) {
      return take(NUMBER, Kind.OTHER);
    }
    return take(NAME, Kind.NAME) || take(SYMBOL, Kind.SYMBOL);
  }

  private boolean isDigit(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean take(Pattern form, Kind kind) {
    Matcher matcher = matcher(form, at);
    if (!matcher.lookingAt() || matcher.end() == at) {
      return false;
    }
    tokens.add(new LuaToken(kind, matcher.group()));
    at = matcher.end();
    return true;
  }

  private boolean takeString(char quote) {
    int end = at + 1;
    boolean plain = true;
    while (end < text.length() && text.charAt(end) != quote) {
      if (text.charAt(end) == '\\') {
        plain = false;
        end++;
      }
      end++;
    }
    if (end >= text.length()) {
      return false;
    }
    tokens.add(new LuaToken(plain ? Kind.STRING : Kind.OTHER, text.substring(at + 1, end)));
    at = end + 1;
    return true;
  }

  private boolean skipLong() {
    Matcher open = matcher(LONG_BRACKET, at);
    if (!open.lookingAt()) {
      return false;
    }
    String closing = "]" + open.group(1) + "]";
    int end = text.indexOf(closing, open.end());
    at = end < 0 ? at : end + closing.length();
    return end >= 0;
  }

  private Matcher matcher(Pattern form, int from) {
    return form.matcher(text).region(from, text.length());
  }
}
