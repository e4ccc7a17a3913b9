package io.larder.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that a request may begin with: a command, a container of subcommands, or both.
 *
 * @param name in capitals
 * @param command null if the name alone is no command
 * @param subcommands empty if it has none
 */
public record CatalogEntry(String name, @Nullable Command command, List<Command> subcommands) {

  /** The group: that of its commands, which all belong to one. */
  public CommandGroup group() {
    return command == null ? subcommands.get(0).group() : command.group();
  }

  /** The version of Redis that has it first: that of its first subcommand. */
  public String since() {
    return command != null
        ? command.since()
        : subcommands.stream().map(Command::since).min(CatalogEntry::compareVersions).orElse("");
  }

  private static int compareVersions(String one, String other) {
    return java.util.Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return java.util.stream.Stream.of(version.split("\\.", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
