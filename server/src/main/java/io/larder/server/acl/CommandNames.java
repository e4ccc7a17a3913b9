package io.larder.server.acl;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules may name: commands, containers with all their subcommands, and categories.
 *
 * <p>Names are in small letters, subcommands with their container: {@code config|get}. Immutable.
 */
public final class CommandNames {

  private static final List<String> CATEGORIES =
      List.of(
          "keyspace",
          "read",
          "write",
          "set",
          "sortedset",
          "list",
          "hash",
          "string",
          "bitmap",
          "hyperloglog",
          "geo",
          "stream",
          "pubsub",
          "admin",
          "fast",
          "slow",
          "blocking",
          "dangerous",
          "connection",
          "transaction",
          "scripting");

  private final Catalog catalog;
  private final Map<String, List<Command>> byName = new HashMap<>();
  private final Set<String> containers = new HashSet<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, List<Command>> byCategory = new HashMap<>();

  /** The names of a catalog's commands. */
  public CommandNames(Catalog catalog) {
    this.catalog = catalog;
    CATEGORIES.forEach(
        category -> {
          members.put(category, new TreeSet<>());
          byCategory.put(category, new ArrayList<>());
        });
    catalog.commands().forEach(this::add);
    UnansweredCommands.NAMES.forEach(this::addUnanswered);
    members.forEach((category, names) -> names.forEach(name -> addCommands(category, name)));
  }

  private void add(Command command) {
    String name = command.fullName();
    put(name, command);
    command.categories().forEach(category -> member(category, name));
    int bar = name.indexOf('|');
    if (bar > 0) {
      String container = name.substring(0, bar);
      put(container, command);
      containers.add(container);
      member("slow", container); // a mere name for others has no other category
    }
  }

  private void addUnanswered(String name) {
    byName.computeIfAbsent(name, absent -> new ArrayList<>());
    int bar = name.indexOf('|');
    if (bar > 0) {
      byName.computeIfAbsent(name.substring(0, bar), absent -> new ArrayList<>());
      containers.add(name.substring(0, bar));
    }
  }

  private void put(String name, Command command) {
    byName.computeIfAbsent(name, absent -> new ArrayList<>()).add(command);
  }

  private void member(String category, String name) {
    Set<String> names = members.get(category);
    if (names == null) {
      throw new IllegalStateException(name + " is of no known category: " + category);
    }
    names.add(name);
  }

  private void addCommands(String category, String name) {
    for (Command command : byName.getOrDefault(name, List.of())) {
      Objects.requireNonNull(byCategory.get(category)).add(command);
    }
  }

  /** Every command. */
  Collection<Command> all() {
    return catalog.commands();
  }

  /** The categories, in Redis's order. */
  public List<String> categories() {
    return CATEGORIES;
  }

  /** The names of a category's commands and containers, sorted; null if there is none such. */
  public @Nullable Set<String> inCategory(String category) {
    return members.get(category.toLowerCase(Locale.ROOT));
  }

  /** The commands that a rule about a category is about; null if there is no such category. */
  @Nullable List<Command> commandsIn(String category) {
    return byCategory.get(category.toLowerCase(Locale.ROOT));
  }

  /**
   * The commands of a name: one, or all subcommands of a container; none if Larder does not answer
   * it; null if there is no such name.
   */
  @Nullable List<Command> commands(String name) {
    return byName.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a name is that of a container of subcommands. */
  public boolean isContainer(String name) {
    return containers.contains(name.toLowerCase(Locale.ROOT));
  }
}
