package io.larder.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplyPrinterTest {

  @Test
  void scalars_printAsRedisCliDoes() {
    assertThat(ReplyPrinter.print(null)).isEqualTo("(nil)");
    assertThat(ReplyPrinter.print(3L)).isEqualTo("(integer) 3");
    assertThat(ReplyPrinter.print(1.5)).isEqualTo("(double) 1.5");
    assertThat(ReplyPrinter.print(SimpleText.OK)).isEqualTo("OK");
    assertThat(ReplyPrinter.print(new ErrorText("ERR x"))).isEqualTo("(error) ERR x");
    assertThat(ReplyPrinter.print(bytes("a\"\n\0ÿ"))).isEqualTo("\"a\\\"\\n\\x00\\xff\"");
  }

  @Test
  void nestedElements_areNumberedAndIndented() {
    assertThat(ReplyPrinter.print(Arrays.asList(List.of(1L, 2L), null)))
        .isEqualTo("1) 1) (integer) 1\n   2) (integer) 2\n2) (nil)");
    assertThat(ReplyPrinter.print(new MapReply(List.of(new MapReply.Pair(bytes("a"), 1L)))))
        .isEqualTo("1~ \"a\" => (integer) 1");
    assertThat(ReplyPrinter.print(List.of())).isEqualTo("(empty array)");
  }

  @Test
  void longReplies_areCut() {
    assertThat(ReplyPrinter.print(new byte[500])).endsWith("... 500 bytes").hasSizeLessThan(600);
    assertThat(ReplyPrinter.print(Collections.nCopies(99, 1L))).endsWith("... 99 in all");
  }

  @Test
  void words_areQuotedWhereNeeded() {
    assertThat(ReplyPrinter.printWords(bytes("SET"), bytes("a b"), bytes("")))
        .isEqualTo("SET \"a b\" \"\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
