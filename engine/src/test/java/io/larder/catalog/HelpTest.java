package io.larder.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that are only a name for their subcommands tell of them. */
class HelpTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  static Stream<String> containers() {
    return Catalog.REDIS.commands().stream()
        .filter(command -> command.nameWords() == 2)
        .map(command -> command.name().split(" ", 2)[0])
        .distinct();
  }

  static boolean redisIsThere() {
    return ReferenceServer.isAvailable();
  }

  private List<?> help(String container) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
    redis.session.execute(Words.of(container, "HELP"), reply, () -> {});
    return (List<?>) reply.root();
  }

  @Test
  void help_ofObject_isWhatTheCatalogSays() {
    List<?> lines = help("object");
    assertThat(lines.subList(0, 3))
        .isEqualTo(
            List.of(
                "OBJECT <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
                "ENCODING key",
                "    Tells the encoding of what a key holds."));
    assertThat(lines.subList(9, 11)).isEqualTo(List.of("HELP", "    Prints this help."));
  }

  @ParameterizedTest
  @MethodSource("containers")
  void help_namesEverySubcommand_inAscii(String container) {
    List<String> lines = help(container).stream().map(String.class::cast).toList();
    for (Command command : Catalog.REDIS.commands()) {
      if (command.name().startsWith(container + " ")) {
        String name = command.name().substring(container.length() + 1);
        assertThat(lines).anyMatch(line -> (line + " ").startsWith(name + " "));
      }
    }
    assertThat(lines).allSatisfy(line -> assertThat(line).isASCII());
  }

  @ParameterizedTest
  @MethodSource("containers")
  @EnabledIf("redisIsThere")
  void help_beginsAndEnds_asThatOfRedis(String container) {
    List<?> lines = help(container);
    try (RespClient client = ReferenceServer.shared().connect()) {
      List<?> expected = (List<?>) client.call(container, "HELP");
      assertThat(new SimpleText((String) lines.get(0))).isEqualTo(expected.get(0));
      assertThat(expected.get(expected.size() - 2)).isEqualTo(new SimpleText("HELP"));
      assertThat(lines.get(lines.size() - 2)).isEqualTo("HELP");
    }
  }

  @Test
  void help_withMoreWords_isRefused() {
    assertThat(redis.run("XGROUP HELP x"))
        .isEqualTo("ERR wrong number of arguments for 'xgroup|help' command");
  }

  @Test
  void help_isQueuedWithinATransaction() {
    redis.run("MULTI");
    assertThat(redis.run("PUBSUB HELP")).isEqualTo("QUEUED");
    assertThat(redis.run("EXEC")).startsWith("[[PUBSUB <subcommand>");
  }
}
