package io.larder.server.script;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.Failure;
import io.larder.catalog.Words;
import io.larder.server.script.LuaToken.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for a proof in a script's text that it touches its declared keys alone.
 *
 * <h2>The proof</h2>
 *
 * Every call of a command stands as {@code redis.call(} or {@code redis.pcall(} with the command's
 * name in quotes; the command has its keys at fixed places; and what stands there is {@code
 * KEYS[...]}, {@code unpack(KEYS)}, or a name that has been given nothing else anywhere in the
 * text. {@code KEYS} and {@code redis} are used in no other way that could give them to somebody.
 * Where that is not so, nothing is said of the script: it may well keep to its keys.
 *
 * <p>A mistake here would be found before a key is opened that is not locked.
 */
final class DeclaredKeys {

  private static final String KEYS = "KEYS";

  /** What leads to the globals by another way than their names. */
  private static final Set<String> HIDING = Set.of("_G", "loadstring", "load");

  /** What may stand before an expression, and not before a statement. */
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "=", "(", "[", "{", ",", "return", "in", "and", "or", "not", "if", "elseif", "while",
          "until", "==", "~=", "<", ">", "<=", ">=", "..", "+", "-", "*", "/", "%", "^", "#");

  /** What lets an expression go on. */
  private static final Set<String> GOING_ON =
      Set.of(
          "and", "or", "==", "~=", "<", ">", "<=", ">=", "..", "+", "-", "*", "/", "%", "^", ".",
          "[", "(", ":", "{");

  private static final int MOST_EXPANDED =
      4; // words that the last one may become: all steps are met

  private static final LuaToken END = new LuaToken(Kind.SYMBOL, "");

  private final List<LuaToken> tokens;
  private final Catalog catalog;
  private final Set<String> keyNames = new HashSet<>();
  private final Set<String> otherNames = new HashSet<>();

  private DeclaredKeys(List<LuaToken> tokens, Catalog catalog) {
    this.tokens = tokens;
    this.catalog = catalog;
  }

  /** Whether there is a proof for a text of Latin-1. */
  static boolean areAll(String text, Catalog catalog) {
    List<LuaToken> tokens = LuaTokens.of(text);
    return tokens != null && new DeclaredKeys(tokens, catalog).isProven();
  }

  private boolean isProven() {
    int next = 0;
    while (next < tokens.size()) {
      next = noteNames(next);
    }
    keyNames.removeAll(otherNames);
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i).kind() == Kind.NAME && !isHarmless(i)) {
        return false;
      }
    }
    return true;
  }

  private LuaToken at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
  }

  private boolean isAt(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!at(index + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  // ---- which names stand for keys ----

  /** Notes what the statement that begins here, if one does, says of names; where to go on. */
  private int noteNames(int i) {
    if (at(i).is("local") && !at(i + 1).is("function")) {
      return noteLocals(i + 1);
    }
    if (at(i).is("function")) {
      noteFunction(i + 1);
    } else if (at(i).is("for")) {
      noteLoop(i + 1);
    } else if (isAssigned(i)) {
      otherNames.add(at(i).text());
    }
    return i + 1;
  }

  private void noteFunction(int from) {
    for (int i = from; i < tokens.size() && !at(i).is(")"); i++) {
      noteOther(i);
    }
  }

  private void noteOther(int i) {
    if (at(i).kind() == Kind.NAME) {
      otherNames.add(at(i).text());
    }
  }

  /** After {@code local}: names, and what they are given. Goes on behind the names. */
  private int noteLocals(int from) {
    List<String> names = new ArrayList<>();
    int i = from;
    names.add(at(i++).text());
    while (at(i).is(",")) {
      names.add(at(i + 1).text());
      i += 2;
    }
    int behind = i;
    boolean known = at(i).is("=");
    for (String name : names) {
      int end = known ? keyElementEnd(i + 1) : -1;
      known = end > 0 && !GOING_ON.contains(at(end).text()) && at(end).kind() != Kind.STRING;
      (known ? keyNames : otherNames).add(name);
      i = end;
      known &= at(i).is(",");
    }
    return behind;
  }

  /** Behind a {@code KEYS[...]} that stands here; -1 if there is none. */
  private int keyElementEnd(int from) {
    return isAt(from, KEYS, "[") ? closing(from + 1) + 1 : -1;
  }

  private void noteLoop(int from) {
    if (at(from + 1).is(",") && isAt(from + 3, "in", "ipairs", "(", KEYS, ")", "do")) {
      noteOther(from);
      keyNames.add(at(from + 2).text());
      return;
    }
    for (int i = from; i < tokens.size() && !at(i).is("in") && !at(i).is("="); i++) {
      noteOther(i);
    }
  }

  /** Whether the name or element that begins here is in a list that {@code =} ends. */
  private boolean isAssigned(int from) {
    int i = from;
    while (at(i).kind() == Kind.NAME || at(i).is("(")) {
      i = suffixesEnd(at(i).is("(") ? closing(i) + 1 : i + 1);
      if (at(i).is("=")) {
        return true;
      }
      if (!at(i).is(",")) {
        return false;
      }
      i++;
    }
    return false;
  }

  /** Behind the fields, elements and calls that follow here. */
  private int suffixesEnd(int from) {
    int i = from;
    while (true) {
      if (at(i).is(".") || at(i).is(":")) {
        i += 2;
      } else if (at(i).is("[") || at(i).is("(") || at(i).is("{")) {
        i = closing(i) + 1;
      } else if (at(i).kind() == Kind.STRING || at(i).kind() == Kind.OTHER) {
        i++;
      } else {
        return i;
      }
    }
  }

  /** Where the bracket that opens here is closed; the last word if it is not. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      LuaToken token = tokens.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return tokens.size();
  }

  // ---- what is done with them ----

  private boolean isHarmless(int i) {
    String name = at(i).text();
    if (HIDING.contains(name)) {
      return false;
    }
    return switch (name) {
      case KEYS -> isReadOnly(i);
      case "redis" -> isKnownUse(i);
      case "ipairs", "unpack" -> at(i + 1).is("(") && !at(i - 1).is("function");
      default -> true;
    };
  }

  /** Whether {@code KEYS} is counted, walked through, unpacked, or an element of it is read. */
  private boolean isReadOnly(int i) {
    if (at(i + 1).is("[")) {
      return BEFORE_EXPRESSION.contains(at(i - 1).text()) && !isAssigned(i);
    }
    if (at(i - 1).is("#")) {
      return !isAt(i + 1, ".") && !isAt(i + 1, ":");
    }
    if (isAt(i - 3, "in", "ipairs", "(")) {
      return isAt(i + 1, ")", "do"); // elsewhere ipairs would hand the table on
    }
    return isAt(i - 2, "unpack", "(")
        && (at(i + 1).is(")") || at(i + 1).is(","))
        && !at(i - 3).is(".")
        && !at(i - 3).is(":");
  }

  private boolean isKnownUse(int i) {
    if (!at(i + 1).is(".") || at(i - 1).is(".") || at(i - 1).is(":")) {
      return false;
    }
    LuaToken function = at(i + 2);
    boolean calls = function.is("call") || function.is("pcall");
    return function.kind() == Kind.NAME && (!calls || isCallOnKeys(i + 3));
  }

  private boolean isCallOnKeys(int open) {
    if (!at(open).is("(") || closing(open) == tokens.size()) {
      return false;
    }
    List<List<LuaToken>> arguments = arguments(open);
    List<LuaToken> last = arguments.get(arguments.size() - 1);
    boolean expands = mayExpand(last);
    boolean expandsKeys = isUnpackedKeys(last);
    for (int more = expands ? -1 : 0; more <= (expands ? MOST_EXPANDED : 0); more++) {
      if (!isCallOnKeys(arguments, more, expandsKeys)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an expression may be a call, or the rest of the arguments: any number of values. */
  private static boolean mayExpand(List<LuaToken> expression) {
    int size = expression.size();
    if (size == 0) {
      return false;
    }
    LuaToken last = expression.get(size - 1);
    boolean string = last.kind() == Kind.STRING || last.kind() == Kind.OTHER;
    if (size > 1 && string) {
      LuaToken before = expression.get(size - 2);
      return before.kind() != Kind.SYMBOL || before.is(")") || before.is("]");
    }
    return last.is(")") || last.is("}") || last.is("...");
  }

  /** Whether a call is on keys alone if its last argument becomes so many more words than one. */
  private boolean isCallOnKeys(List<List<LuaToken>> arguments, int more, boolean expandsKeys) {
    int size = arguments.size() + more;
    Object[] words = new Object[size];
    for (int i = 0; i < size; i++) {
      boolean plain = i < arguments.size() && isPlain(arguments.get(i));
      words[i] = bytes(plain ? arguments.get(i).get(0).text() : "\0");
    }
    if (size == 0 || !isPlain(arguments.get(0))) {
      return false;
    }
    int expanded = arguments.size() - 1;
    try {
      Words call = new Words(words);
      Command command = catalog.find(call);
      return command.locksAtFixedPlaces()
          && command.keyPositions(call).stream()
              .allMatch(
                  position ->
                      (position >= expanded && (more != 0 || expandsKeys))
                          ? expandsKeys
                          : isKey(arguments.get(position)));
    } catch (Failure unknown) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isPlain(List<LuaToken> argument) {
    return argument.size() == 1 && argument.get(0).kind() == Kind.STRING;
  }

  private boolean isKey(List<LuaToken> argument) {
    if (argument.size() == 1) {
      return argument.get(0).kind() == Kind.NAME && keyNames.contains(argument.get(0).text());
    }
    return argument.size() > 2
        && argument.get(0).is(KEYS)
        && argument.get(1).is("[")
        && new DeclaredKeys(argument, catalog).closing(1) == argument.size() - 1;
  }

  private boolean isUnpackedKeys(List<LuaToken> argument) {
    return argument.size() > 3
        && argument.get(0).is("unpack")
        && argument.get(1).is("(")
        && argument.get(2).is(KEYS)
        && new DeclaredKeys(argument, catalog).closing(1) == argument.size() - 1;
  }

  /** The arguments between the bracket that opens here and its end; one is there at least. */
  private List<List<LuaToken>> arguments(int open) {
    List<List<LuaToken>> arguments = new ArrayList<>();
    int end = closing(open);
    int from = open + 1;
    for (int i = from; i < end; i++) {
      if (at(i).is("(") || at(i).is("[") || at(i).is("{")) {
        i = closing(i);
      } else if (at(i).is(",")) {
        arguments.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    arguments.add(tokens.subList(from, end));
    return arguments;
  }
}
