package io.larder.catalog.hash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Words;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hash commands describe themselves as those of a real server do. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class HashCatalogReferenceTest {

  static Stream<Command> commands() {
    return HashCatalog.commands().stream().filter(command -> !command.since().equals("7.4.0"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_isDescribedAsByTheServer(Command command) {
    List<?> info = info(command.name());

    assertThat(command.fullName()).isEqualTo(text(info.get(0)));
    assertThat((long) command.arity()).isEqualTo(info.get(1));
    assertThat(redisNames(command.flags())).isEqualTo(texts(info.get(2)));
    assertThat(command.keyPositions(Words.of(command.name(), "k", "f", "v"))).containsExactly(1);
    assertThat(atNames(command.categories())).isEqualTo(texts(info.get(6)));
  }

  private static List<?> info(String name) {
    try (RespClient client = ReferenceServer.shared().connect()) {
      List<?> all = (List<?>) Objects.requireNonNull(client.call("COMMAND", "INFO", name));
      return (List<?>) all.get(0);
    }
  }

  private static Set<String> redisNames(Collection<CommandFlag> flags) {
    return flags.stream().map(CommandFlag::redisName).collect(toCollection(TreeSet::new));
  }

  private static Set<String> atNames(Collection<String> categories) {
    return categories.stream().map(each -> "@" + each).collect(toCollection(TreeSet::new));
  }

  private static Set<String> texts(Object list) {
    return ((List<?>) list)
        .stream().map(HashCatalogReferenceTest::text).collect(toCollection(TreeSet::new));
  }

  private static String text(Object node) {
    return node instanceof SimpleText simple
        ? simple.text()
        : new String((byte[]) node, ISO_8859_1);
  }
}
