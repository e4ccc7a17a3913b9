package io.larder.catalog.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Words;
import io.larder.catalog.server.ServerCatalog;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Arity, flags and keys of the commands, as a real server tells them. */
@EnabledIf(
    value = "io.larder.testkit.reference.ReferenceServer#isAvailable",
    disabledReason = "there is no redis-server")
class GenericGrammarTest {

  @Test
  void arityAndFlags_areThoseOfRedis() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      Stream.of(GenericCatalog.commands(), ServerCatalog.commands())
          .flatMap(List::stream)
          .filter(command -> command != GenericCatalog.WAIT) // allowed in scripts since 7.2
          .forEach(command -> assertLikeRedis(redis, command));
    }
  }

  private static void assertLikeRedis(RespClient redis, Command command) {
    List<?> info = (List<?>) ((List<?>) redis.call("COMMAND", "INFO", command.fullName())).get(0);
    if (info == null) {
      assertThat(command.since()).as(command.name()).isGreaterThan("7.1"); // an older server
      return;
    }
    Set<String> flags = new TreeSet<>();
    ((List<?>) info.get(2)).forEach(flag -> flags.add(((SimpleText) flag).text()));
    flags.remove("movablekeys"); // follows from where its keys are
    assertThat(command.arity()).as(command.name()).isEqualTo((int) (long) (Long) info.get(1));
    assertThat(command.flags().stream().map(CommandFlag::redisName).collect(Collectors.toSet()))
        .as(command.name())
        .isEqualTo(flags);
  }

  @Test
  void keys_areFound_whereRedisFindsThem() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      assertKeys(redis, GenericCatalog.DEL, "DEL a b c");
      assertKeys(redis, GenericCatalog.COPY, "COPY a b DB 1 REPLACE");
      assertKeys(redis, GenericCatalog.RENAME, "RENAME a b");
      assertKeys(redis, GenericCatalog.MOVE, "MOVE a 1");
      assertKeys(redis, GenericCatalog.OBJECT_ENCODING, "OBJECT ENCODING a");
      assertKeys(redis, GenericCatalog.SORT, "SORT a BY w* LIMIT 0 5 GET # STORE b");
      assertKeys(redis, GenericCatalog.SORT_RO, "SORT_RO a ALPHA");
      assertKeys(redis, GenericCatalog.RESTORE, "RESTORE a 0 payload REPLACE");
      assertKeys(redis, ServerCatalog.MEMORY_USAGE, "MEMORY USAGE a SAMPLES 5");
    }
  }

  private static void assertKeys(RespClient redis, Command command, String call) {
    String[] words = call.split(" ");
    List<String> request = new ArrayList<>(List.of("COMMAND", "GETKEYS"));
    request.addAll(List.of(words));
    List<?> keys = (List<?>) redis.call(request.toArray(String[]::new));

    assertThat(command.keyPositions(Words.of(words)).stream().map(at -> words[at]).toList())
        .as(call)
        .isEqualTo(
            keys.stream().map(key -> new String((byte[]) key, StandardCharsets.UTF_8)).toList());
  }
}
