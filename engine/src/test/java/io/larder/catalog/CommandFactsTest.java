package io.larder.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalog beside a list of facts about Redis's commands. */
class CommandFactsTest {

  private static final Set<String> GROUPS =
      Set.of(
          "bitmap",
          "generic",
          "geo",
          "hash",
          "hyperloglog",
          "list",
          "pubsub",
          "set",
          "sorted_set",
          "stream",
          "string",
          "transactions");

  private record Fact(String group, String name, String since, int arity, Set<String> flags) {}

  private static List<Fact> facts() throws IOException {
    List<Fact> facts = new ArrayList<>();
    try (InputStream file =
        Objects.requireNonNull(CommandFactsTest.class.getResourceAsStream("redis-commands.tsv"))) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split("\t", -1);
        if (GROUPS.contains(parts[0])) {
          facts.add(
              new Fact(
                  parts[0],
                  parts[1],
                  parts[2],
                  Integer.parseInt(parts[3]),
                  new TreeSet<>(
                      Stream.of(parts[4].split(" ")).filter(flag -> !flag.isEmpty()).toList())));
        }
      }
    }
    return facts;
  }

  @TestFactory
  Stream<DynamicTest> command_isAsRedisHasIt() throws IOException {
    return facts().stream().map(fact -> DynamicTest.dynamicTest(fact.name(), () -> compare(fact)));
  }

  private static void compare(Fact fact) {
    Command command = Catalog.REDIS.named(fact.name());
    assertThat(command).as("in the catalog").isNotNull();
    assertThat(command.group().redisName().replace('-', '_')).isEqualTo(fact.group());
    assertThat(command.since()).as("since").isEqualTo(fact.since());
    assertThat(command.arity()).as("arity of " + command.syntax()).isEqualTo(fact.arity());
    Set<String> listed = new TreeSet<>();
    command.flags().forEach(flag -> listed.add(flag.redisName()));
    listed.retainAll(
        Set.of(
            "write",
            "readonly",
            "denyoom",
            "fast",
            "admin",
            "noscript",
            "blocking",
            "may_replicate"));
    assertThat(listed).as("flags").isEqualTo(fact.flags());
  }

  @Test
  void everyCommand_saysWhatItDoes_inASentenceOfItsOwn() {
    for (Command command : Catalog.REDIS.commands()) {
      assertThat(command.summary()).as(command.name()).endsWith(".").hasSizeBetween(15, 160);
      assertThat(command.complexity()).as(command.name()).isNotBlank();
    }
    assertThat(Catalog.REDIS.commands()).extracting(Command::name).doesNotHaveDuplicates();
  }
}
