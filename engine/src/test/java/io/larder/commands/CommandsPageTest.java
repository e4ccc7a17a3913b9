package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page of all commands is what the catalog says. With {@code -Dlarder.docs=write} the test
 * writes the page instead.
 */
class CommandsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final String BEGIN = "<!-- generated from the catalog: begin -->\n";
  private static final String END = "<!-- generated from the catalog: end -->\n";

  @Test
  void page_isWhatTheCatalogSays() throws IOException {
    Path page = Files.exists(PAGE) ? PAGE : Path.of("docs", "commands.md");
    String text = Files.readString(page);
    String generated = generated();
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if ("write".equals(System.getProperty("larder.docs"))) {
      Files.writeString(page, text.substring(0, begin) + generated + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("docs/commands.md; write it anew with -Dlarder.docs=write")
          .isEqualTo(generated);
    }
  }

  private static String generated() {
    StringBuilder page = new StringBuilder();
    for (CommandGroup group : CommandGroup.values()) {
      List<Command> commands =
          Catalog.REDIS.commands().stream()
              .filter(command -> command.group() == group)
              .sorted(java.util.Comparator.comparing(Command::name))
              .toList();
      if (!commands.isEmpty()) {
        page.append("\n## ").append(title(group)).append("\n\n");
        page.append("| command | what it does | cost | since | Java |\n|---|---|---|---|---|\n");
        commands.forEach(command -> page.append(row(command)));
      }
    }
    return page.append('\n').toString();
  }

  private static String title(CommandGroup group) {
    String name = group.redisName().replace('-', ' ');
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String row(Command command) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            command.syntax().replace("|", "\\|"),
            command.summary().replace("|", "\\|"),
            command.complexity().replace("|", "\\|"),
            command.since(),
            method(command));
  }

  private static String method(Command command) {
    List<String> methods = CommandMethods.of(command);
    if (!methods.isEmpty()) {
      return String.join(", ", methods.stream().map(name -> "`" + name + "`").toList());
    }
    String reason = CommandMethods.WITHOUT_METHOD.get(command.name());
    return reason == null ? "–" : reason;
  }
}
