package io.larder.catalog.sortedset;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Words;
import io.larder.catalog.geo.GeoCatalog;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the declarations say, against what the real server says of itself. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class SortedSetMetadataTest {

  private static Stream<Command> commands() {
    return Stream.of(SortedSetCatalog.commands(), GeoCatalog.commands()).flatMap(List::stream);
  }

  private static List<?> info(RespClient redis, Command command) {
    return (List<?>) ((List<?>) redis.call("COMMAND", "INFO", command.name())).get(0);
  }

  @Test
  void arities_andFlags_areThoseOfRedis() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      commands()
          .forEach(
              command -> {
                List<?> info = info(redis, command);
                // ZRANK and ZREVRANK take WITHSCORE since 7.2
                long arity = command.name().endsWith("RANK") && command.arity() == -3 ? 3 : 0;
                assertThat((Long) info.get(1))
                    .as(command.name())
                    .isIn((long) command.arity(), arity);
                List<String> flags =
                    ((List<?>) info.get(2))
                        .stream().map(flag -> ((SimpleText) flag).text()).sorted().toList();
                assertThat(
                        command.flags().stream()
                            .map(CommandFlag::name)
                            .map(name -> name.toLowerCase(Locale.ROOT)))
                    .as(command.name())
                    .containsExactlyInAnyOrderElementsOf(
                        flags.stream().filter(flag -> !NOT_COMPARED.contains(flag)).toList());
              });
    }
  }

  /** Those that derive, and the one that blocking commands lost in 7.2. */
  private static final List<String> NOT_COMPARED = List.of("movablekeys", "noscript");

  @Test
  void keys_areFoundWhereRedisFindsThem() {
    for (String line :
        List.of(
            "ZUNIONSTORE d 2 a b WEIGHTS 1 2",
            "ZINTERCARD 2 a b LIMIT 1",
            "BZMPOP 0 2 a b MIN",
            "BZPOPMIN a b 0",
            "ZRANGESTORE d a 0 1",
            "ZADD a 1 b")) {
      assertSameKeys(line);
    }
  }

  private static void assertSameKeys(String line) {
    String[] words = line.split(" ");
    Command command =
        commands().filter(each -> each.name().equals(words[0])).findFirst().orElseThrow();
    try (RespClient redis = ReferenceServer.shared().connect()) {
      List<?> keys = (List<?>) redis.call(("COMMAND GETKEYS " + line).split(" "));
      assertThat(command.keyPositions(Words.of(words)).stream().map(at -> words[at]))
          .as(line)
          .containsExactlyElementsOf(
              keys.stream().map(key -> new String((byte[]) key, StandardCharsets.UTF_8)).toList());
    }
  }
}
