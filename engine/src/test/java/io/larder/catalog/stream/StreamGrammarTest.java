package io.larder.catalog.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.catalog.Command;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the grammar says of arity, flags and keys is what the real server's {@code COMMAND} says.
 */
class StreamGrammarTest {

  @Test
  void commands_areDescribedAsByTheServer() {
    assumeTrue(ReferenceServer.isAvailable());
    try (RespClient client = ReferenceServer.shared().connect()) {
      for (Command command : StreamCatalog.commands()) {
        List<?> infos = (List<?>) client.call("COMMAND", "INFO", command.fullName());
        List<?> info = (List<?>) infos.get(0);
        assertThat((Long) info.get(1)).as(command.name()).isEqualTo(command.arity());
        Set<String> flags = new TreeSet<>();
        command.flags().forEach(flag -> flags.add(flag.redisName()));
        Set<String> expected = texts(info.get(2));
        expected.remove("movablekeys");
        assertThat(flags).as(command.name()).isEqualTo(expected);
        Set<String> categories = new TreeSet<>();
        command.categories().forEach(category -> categories.add("@" + category));
        assertThat(categories).as(command.name()).isEqualTo(texts(info.get(6)));
        List<?> specs = (List<?>) info.get(8);
        assertThat(command.keySpecs()).as(command.name()).hasSize(specs.size());
        if (!specs.isEmpty()) {
          assertThat(new TreeSet<>(command.keySpecs().get(0).mode().flags()))
              .as(command.name())
              .isEqualTo(keyFlags((List<?>) specs.get(0)));
        }
      }
    }
  }

  private static Set<String> keyFlags(List<?> spec) {
    for (int i = 0; i < spec.size(); i += 2) {
      if (text(spec.get(i)).equals("flags")) {
        return texts(spec.get(i + 1));
      }
    }
    return Set.of();
  }

  private static Set<String> texts(Object reply) {
    Set<String> texts = new TreeSet<>();
    ((List<?>) reply).forEach(element -> texts.add(text(element)));
    return texts;
  }

  private static String text(Object element) {
    return element instanceof SimpleText simple
        ? simple.text()
        : new String((byte[]) element, StandardCharsets.US_ASCII);
  }
}
