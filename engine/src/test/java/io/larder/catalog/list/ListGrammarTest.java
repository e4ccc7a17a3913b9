package io.larder.catalog.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.Words;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What derives from the grammar of the commands of lists, against the real server. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class ListGrammarTest {

  @Test
  void arityFlagsAndCategories_areThoseOfRedis() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      for (Command command : ListCatalog.commands()) {
        List<?> info = (List<?>) ((List<?>) redis.call("COMMAND", "INFO", command.name())).get(0);
        assertThat((long) command.arity()).as(command.name()).isEqualTo(info.get(1));
        assertThat(prefixed(command)).as(command.name()).isEqualTo(texts(info.get(6)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LPUSH k k",
        "LMOVE a b LEFT LEFT",
        "BLPOP a b c 0",
        "BRPOPLPUSH a b 0",
        "LMPOP 2 a b LEFT COUNT 1",
        "BLMPOP 0 3 a b c LEFT",
        "BLMOVE a b LEFT RIGHT 0"
      })
  void keys_areThoseOfRedis(String line) {
    String[] words = line.split(" ");
    Command command = Catalog.REDIS.named(words[0]);
    List<String> keys = new ArrayList<>();
    for (int position : command.keyPositions(Words.of(words))) {
      keys.add(words[position]);
    }
    try (RespClient redis = ReferenceServer.shared().connect()) {
      List<?> expected = (List<?>) redis.call(("COMMAND GETKEYS " + line).split(" "));
      assertThat(keys).isEqualTo(expected.stream().map(ListGrammarTest::text).toList());
    }
  }

  private static Set<String> prefixed(Command command) {
    Set<String> categories = new TreeSet<>();
    command.categories().forEach(category -> categories.add("@" + category));
    return categories;
  }

  private static Set<String> texts(Object elements) {
    Set<String> texts = new TreeSet<>();
    ((Iterable<?>) elements).forEach(each -> texts.add(text(each)));
    return texts;
  }

  private static String text(Object node) {
    return node instanceof byte[] bytes
        ? new String(bytes, UTF_8)
        : ((io.larder.testkit.reference.SimpleText) node).text();
  }
}
