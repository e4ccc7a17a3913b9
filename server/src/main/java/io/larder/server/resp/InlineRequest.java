package io.larder.server.resp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line that a person typed into words: at spaces, but for quoted parts, in which double
 * quotes know escapes such as {@code \n} and {@code \x00}.
 */
public final class InlineRequest {

  private final byte[] line;
  private int at;

  private InlineRequest(byte[] line) {
    this.line = line;
  }

  /**
   * The words of a line, each a {@code byte[]}.
   *
   * @throws ProtocolException if a quote is not closed, or something follows it directly
   */
  public static Object[] split(byte[] line) throws ProtocolException {
    return new InlineRequest(line).words().toArray();
  }

  private List<Object> words() throws ProtocolException {
    List<Object> words = new ArrayList<>();
    while (true) {
      while (at < line.length && isSpace(line[at])) {
        at++;
      }
      if (at == line.length) {
        return words;
      }
      words.add(word());
    }
  }

  private byte[] word() throws ProtocolException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    while (at < line.length && !isSpace(line[at])) {
      byte b = line[at++];
      if (b == '"') {
        doubleQuoted(word);
      } else if (b == '\'') {
        singleQuoted(word);
      } else {
        word.write(b);
      }
    }
    return word.toByteArray();
  }

  private void doubleQuoted(ByteArrayOutputStream word) throws ProtocolException {
    while (at < line.length) {
      byte b = line[at++];
      if (b == '"') {
        endQuote();
        return;
      }
      if (b == '\\' && at < line.length) {
        escaped(word);
      } else {
        word.write(b);
      }
    }
    throw unbalanced();
  }

  private void escaped(ByteArrayOutputStream word) {
    if (line[at] == 'x' && at + 2 < line.length) {
      int high = Character.digit(line[at + 1], 16);
      int low = Character.digit(line[at + 2], 16);
      if (high >= 0 && low >= 0) {
        word.write(high << 4 | low);
        at += 3;
        return;
      }
    }
    byte b = line[at++];
    word.write(
        switch (b) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'b' -> '\b';
          case 'a' -> 7;
          default -> b;
        });
  }

  private void singleQuoted(ByteArrayOutputStream word) throws ProtocolException {
    while (at < line.length) {
      byte b = line[at++];
      if (b == '\'') {
        endQuote();
        return;
      }
      if (b == '\\' && at < line.length && line[at] == '\'') {
        at++;
        word.write('\'');
      } else {
        word.write(b);
      }
    }
    throw unbalanced();
  }

  private void endQuote() throws ProtocolException {
    if (at < line.length && !isSpace(line[at])) {
      throw unbalanced();
    }
  }

  private static ProtocolException unbalanced() {
    return new ProtocolException("unbalanced quotes in request");
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r') || b == 0;
  }
}
