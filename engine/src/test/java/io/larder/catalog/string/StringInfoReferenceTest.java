package io.larder.catalog.string;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.KeySpec;
import io.larder.catalog.bitmap.BitmapCatalog;
import io.larder.catalog.hyperloglog.HyperLogLogCatalog;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What derives from the grammar of a command of strings is what {@code COMMAND INFO} says. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class StringInfoReferenceTest {

  static Stream<Command> commands() {
    return Stream.of(
            StringCatalog.commands(), BitmapCatalog.commands(), HyperLogLogCatalog.commands())
        .flatMap(Collection::stream);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_isDescribedAsByRedis(Command command) {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      List<?> info = (List<?>) ((List<?>) redis.call("COMMAND", "INFO", command.name())).get(0);

      assertThat((long) command.arity()).as("arity").isEqualTo(info.get(1));
      assertThat(flagsOf(command)).as("flags").isEqualTo(texts(info.get(2)));
      assertThat(command.categories().stream().map(name -> "@" + name))
          .as("categories")
          .containsExactlyInAnyOrderElementsOf(texts(info.get(6)));
      assertThat(command.keySpecs().stream().map(StringInfoReferenceTest::describe))
          .as("keys")
          .containsExactlyElementsOf(
              ((List<?>) info.get(8)).stream().map(StringInfoReferenceTest::describe).toList());
    }
  }

  /** {@code may_replicate} is for the server alone, which does not tell it. */
  private static Set<String> flagsOf(Command command) {
    return command.flags().stream()
        .filter(flag -> flag != CommandFlag.MAY_REPLICATE)
        .map(CommandFlag::redisName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String describe(KeySpec spec) {
    KeySpec.Begin.Index begin = (KeySpec.Begin.Index) spec.begin();
    KeySpec.Find.Range find = (KeySpec.Find.Range) spec.find();
    return "%s from %d to %d by %d"
        .formatted(new TreeSet<>(spec.mode().flags()), begin.index(), find.lastKey(), find.step());
  }

  /** A specification as the server lays it out: names and values in turn, perhaps with notes. */
  private static String describe(Object reply) {
    List<?> begin = (List<?>) value(value(reply, "begin_search"), "spec");
    List<?> find = (List<?>) value(value(reply, "find_keys"), "spec");
    return "%s from %s to %s by %s"
        .formatted(
            texts(value(reply, "flags")),
            value(begin, "index"),
            value(find, "lastkey"),
            value(find, "keystep"));
  }

  private static Object value(Object pairs, String name) {
    List<?> flat = (List<?>) pairs;
    for (int i = 0; i < flat.size(); i += 2) {
      if (text(flat.get(i)).equals(name)) {
        return flat.get(i + 1);
      }
    }
    throw new AssertionError("the server tells no " + name);
  }

  private static Set<String> texts(@Nullable Object list) {
    Set<String> texts = new TreeSet<>();
    ((List<?>) list).forEach(text -> texts.add(text(text)));
    return texts;
  }

  private static String text(@Nullable Object word) {
    return word instanceof SimpleText simple ? simple.text() : new String((byte[]) word, UTF_8);
  }
}
