package io.larder.server.acl;

import io.larder.catalog.Command;
import io.larder.catalog.Words;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Hides the secrets among the words of a call before anybody else is shown them. */
public final class Redaction {

  private static final byte[] HIDDEN = Text.bytes("(redacted)");
  private static final Set<String> SECRET_PARAMETERS =
      Set.of(
          "requirepass",
          "masterauth",
          "masteruser",
          "tls-key-file-pass",
          "tls-client-key-file-pass");

  private Redaction() {}

  /** The words of a call as they may be shown; the words themselves if none is secret. */
  public static Words of(Command command, Words words) {
    return switch (command.name()) {
      case "AUTH" -> hide(words, word -> word >= 1);
      case "ACL SETUSER", "ACL DELUSER", "ACL GETUSER" -> hide(words, word -> word >= 2);
      case "HELLO" -> hide(words, word -> follows(words, word, "AUTH"));
      case "CONFIG SET" -> hide(words, word -> isValueOfSecret(words, word));
      case "MIGRATE" ->
          hide(words, word -> follows(words, word, "AUTH2") || words.is(word - 1, "AUTH"));
      default -> words;
    };
  }

  private static boolean follows(Words words, int word, String keyword) {
    return words.is(word - 1, keyword) || (word >= 2 && words.is(word - 2, keyword));
  }

  private static boolean isValueOfSecret(Words words, int word) {
    return word >= 3
        && word % 2 == 1
        && SECRET_PARAMETERS.contains(
            Text.of(words.bytes(word - 1)).toLowerCase(java.util.Locale.ROOT));
  }

  private static Words hide(Words words, IntPredicate isSecret) {
    return Words.of(
        IntStream.range(0, words.size())
            .mapToObj(word -> word > 0 && isSecret.test(word) ? HIDDEN : words.bytes(word))
            .toArray(byte[][]::new));
  }
}
