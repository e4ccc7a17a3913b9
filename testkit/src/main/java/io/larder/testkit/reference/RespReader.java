package io.larder.testkit.reference;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes replies of RESP2 and RESP3 from a stream of bytes into plain Java values.
 *
 * <p>{@code +} {@link SimpleText}, {@code -} and {@code !} {@link ErrorText}, {@code :} {@link
 * Long}, {@code $} {@code byte[]}, {@code *} unmodifiable {@link List}, {@code %} {@link MapReply},
 * {@code ~} {@link SetReply}, {@code >} {@link PushReply}, {@code ,} {@link Double}, {@code #}
 * {@link Boolean}, {@code (} {@link BigInteger}, {@code =} {@link VerbatimText}; {@code _} and
 * {@code $-1} are {@code null}, {@code *-1} is {@link NullArray}. Attributes are read and dropped.
 *
 * <p>It trusts the sender with sizes: it is meant for a server that the test started. Not
 * thread-safe.
 */
public final class RespReader {

  private final InputStream in;
  private @Nullable ByteArrayOutputStream taken;

  /** A reader of a stream that should be buffered. */
  public RespReader(InputStream in) {
    this.in = in;
  }

  /** The next reply. Throws {@link EOFException} when the stream ends within it. */
  public @Nullable Object read() throws IOException {
    int kind = next();
    String line = line();
    return switch (kind) {
      case '+' -> new SimpleText(line);
      case '-' -> new ErrorText(line);
      case ':' -> Long.valueOf(line);
      case '$' -> line.equals("-1") ? null : bulk(line);
      case '*' -> line.equals("-1") ? NullArray.INSTANCE : elements(Integer.parseInt(line));
      case '%' -> map(Integer.parseInt(line));
      case '~' -> new SetReply(elements(Integer.parseInt(line)));
      case '>' -> new PushReply(elements(Integer.parseInt(line)));
      case '|' -> {
        map(Integer.parseInt(line));
        yield read();
      }
      case ',' -> number(line);
      case '#' -> line.equals("t");
      case '(' -> new BigInteger(line);
      case '_' -> null;
      case '!' -> new ErrorText(latin1(bulk(line)));
      case '=' -> verbatim(latin1(bulk(line)));
      default -> throw new IOException("No kind of reply: " + kind + " before '" + line + "'");
    };
  }

  /** The next reply as the bytes that make it up, undecoded. */
  public byte[] readRaw() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    taken = bytes;
    try {
      read();
    } finally {
      taken = null;
    }
    return bytes.toByteArray();
  }

  private List<@Nullable Object> elements(int count) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(read());
    }
    return Collections.unmodifiableList(elements);
  }

  private MapReply map(int count) throws IOException {
    List<MapReply.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object key = read();
      pairs.add(new MapReply.Pair(key, read()));
    }
    return new MapReply(pairs);
  }

  private static Double number(String line) {
    return switch (line) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "-nan" -> Double.NaN;
      default -> Double.valueOf(line);
    };
  }

  private static VerbatimText verbatim(String content) {
    return new VerbatimText(content.substring(0, 3), content.substring(4));
  }

  private byte[] bulk(String length) throws IOException {
    byte[] bytes = in.readNBytes(Integer.parseInt(length));
    if (taken != null) {
      taken.write(bytes, 0, bytes.length);
    }
    if (next() != '\r' || next() != '\n') {
      throw new IOException("A bulk string does not end where its length of " + length + " says");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = next(); b != '\r'; b = next()) {
      line.append((char) b);
    }
    if (next() != '\n') {
      throw new IOException("A line ends in a lone carriage return: " + line);
    }
    return line.toString();
  }

  private int next() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("The stream ended within a reply");
    }
    if (taken != null) {
      taken.write(b);
    }
    return b;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
