package io.larder.catalog.set;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Words;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real Redis says of the commands of sets, and of their keys. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class SetReferenceTest {

  static Stream<Command> commands() {
    return SetCatalog.commands().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void arityFlagsAndCategories_areThoseOfRedis(Command command) {
    List<?> info;
    try (RespClient client = ReferenceServer.shared().connect()) {
      info = (List<?>) ((List<?>) client.call("COMMAND", "INFO", command.name())).get(0);
    }
    Set<String> flags =
        command.flags().stream().map(CommandFlag::redisName).collect(Collectors.toSet());
    Set<String> categories =
        command.categories().stream().map(name -> "@" + name).collect(Collectors.toSet());

    assertThat((long) command.arity()).isEqualTo(info.get(1));
    assertThat(texts(info.get(2)))
        .filteredOn(flag -> !flag.equals("movablekeys"))
        .hasSameElementsAs(flags);
    assertThat(texts(info.get(6))).hasSameElementsAs(categories);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void keys_areWhereRedisFindsThem(Command command) {
    String[] words =
        command == SetCatalog.SINTERCARD
            ? new String[] {"SINTERCARD", "2", "k1", "k2", "LIMIT", "3"}
            : words(command);
    List<String> modes = new ArrayList<>();
    Words call = Words.of(words);
    command.keyPositions(call).forEach(position -> modes.add(words[position]));
    List<String> expected = new ArrayList<>();
    try (RespClient client = ReferenceServer.shared().connect()) {
      Stream<String> getKeys = Stream.concat(Stream.of("COMMAND", "GETKEYS"), Stream.of(words));
      expected.addAll(texts(client.call(getKeys.toArray(String[]::new))));
    }

    assertThat(modes).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void modesOfKeys_areThoseOfRedis(Command command) {
    List<String> expected = new ArrayList<>();
    try (RespClient client = ReferenceServer.shared().connect()) {
      List<?> info = (List<?>) ((List<?>) client.call("COMMAND", "INFO", command.name())).get(0);
      for (Object spec : (List<?>) info.get(8)) {
        expected.add(String.join(" ", texts(((List<?>) spec).get(1))));
      }
    }
    List<String> modes =
        command.keySpecs().stream().map(spec -> String.join(" ", spec.mode().flags())).toList();

    assertThat(modes).isEqualTo(expected);
  }

  private static String[] words(Command command) {
    int words = Math.abs(command.arity()) + (command.arity() < 0 ? 1 : 0);
    String[] call = new String[words];
    call[0] = command.name();
    for (int i = 1; i < words; i++) {
      call[i] = "w" + i;
    }
    return call;
  }

  private static List<String> texts(Object array) {
    List<String> texts = new ArrayList<>();
    for (Object element : (List<?>) array) {
      texts.add(
          element instanceof SimpleText simple
              ? simple.text()
              : new String((byte[]) element, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
