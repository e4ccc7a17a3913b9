package io.larder.testkit.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Prints replies and requests for failure messages in the manner of {@code redis-cli}: numbered
 * elements, quoted strings, binary bytes escaped, long strings and long lists cut.
 */
public final class ReplyPrinter {

  private static final int MOST_BYTES = 120;
  private static final int MOST_ELEMENTS = 60;

  private ReplyPrinter() {}

  /** A reply, over several lines where it has several elements. */
  public static String print(@Nullable Object reply) {
    StringBuilder text = new StringBuilder();
    print(reply, "", text);
    return text.toString();
  }

  /** The words of a request in one line, quoted where they need it. */
  public static String printWords(byte[]... words) {
    StringBuilder text = new StringBuilder();
    for (byte[] word : words) {
      text.append(text.isEmpty() ? "" : " ").append(isPlain(word) ? latin1(word) : quote(word));
    }
    return text.toString();
  }

  private static void print(@Nullable Object reply, String indent, StringBuilder text) {
    if (reply == null) {
      text.append("(nil)");
    } else if (reply instanceof byte[] bytes) {
      text.append(quote(bytes));
    } else if (reply instanceof SimpleText simple) {
      text.append(simple.text());
    } else if (reply instanceof ErrorText error) {
      text.append("(error) ").append(error.text());
    } else if (reply instanceof Long number) {
      text.append("(integer) ").append(number);
    } else if (reply instanceof List<?> list) {
      elements("array", list, indent, text);
    } else if (reply instanceof SetReply set) {
      elements("set", set.elements(), indent, text);
    } else if (reply instanceof PushReply push) {
      elements("push", push.elements(), indent, text);
    } else if (reply instanceof MapReply map) {
      elements("map", map.pairs(), indent, text);
    } else if (reply instanceof MapReply.Pair pair) {
      print(pair.key(), indent, text);
      print(pair.value(), indent, text.append(" => "));
    } else if (reply instanceof VerbatimText verbatim) {
      text.append('(').append(verbatim.format()).append(") ");
      text.append(quote(verbatim.text().getBytes(StandardCharsets.ISO_8859_1)));
    } else if (reply == NullArray.INSTANCE) {
      text.append("(nil array)");
    } else {
      text.append('(').append(reply.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      text.append(") ").append(reply);
    }
  }

  private static void elements(String kind, List<?> list, String indent, StringBuilder text) {
    if (list.isEmpty()) {
      text.append("(empty ").append(kind).append(')');
      return;
    }
    String mark = kind.equals("array") ? ") " : "~ ";
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        text.append('\n').append(indent);
      }
      if (i == MOST_ELEMENTS) {
        text.append("... ").append(list.size()).append(" in all");
        return;
      }
      String number = (i + 1) + mark;
      print(list.get(i), indent + " ".repeat(number.length()), text.append(number));
    }
  }

  private static boolean isPlain(byte[] word) {
    for (byte b : word) {
      if (b <= ' ' || b == '"' || b == '\'' || b == '\\' || b == 127) {
        return false;
      }
    }
    return word.length > 0 && word.length <= MOST_BYTES;
  }

  private static String quote(byte[] bytes) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < Math.min(bytes.length, MOST_BYTES); i++) {
      appendEscaped(bytes[i] & 0xff, text);
    }
    text.append('"');
    if (bytes.length > MOST_BYTES) {
      text.append("... ").append(bytes.length).append(" bytes");
    }
    return text.toString();
  }

  private static void appendEscaped(int b, StringBuilder text) {
    switch (b) {
      case '"', '\\' -> text.append('\\').append((char) b);
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (b < ' ' || b > '~') {
          text.append(String.format("\\x%02x", b));
        } else {
          text.append((char) b);
        }
      }
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
