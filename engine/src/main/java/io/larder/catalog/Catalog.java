package io.larder.catalog;

import io.larder.catalog.bitmap.BitmapCatalog;
import io.larder.catalog.connection.ConnectionCatalog;
import io.larder.catalog.generic.GenericCatalog;
import io.larder.catalog.geo.GeoCatalog;
import io.larder.catalog.hash.HashCatalog;
import io.larder.catalog.hyperloglog.HyperLogLogCatalog;
import io.larder.catalog.list.ListCatalog;
import io.larder.catalog.pubsub.PubSubCatalog;
import io.larder.catalog.server.ServerCatalog;
import io.larder.catalog.set.SetCatalog;
import io.larder.catalog.sortedset.SortedSetCatalog;
import io.larder.catalog.stream.StreamCatalog;
import io.larder.catalog.string.StringCatalog;
import io.larder.catalog.transactions.TransactionCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All commands, by name.
 *
 * <p>Immutable.
 */
public final class Catalog {

  /** The commands of Redis that Larder answers. */
  public static final Catalog REDIS =
      new Catalog(
          Stream.of(
                  BitmapCatalog.commands(),
                  ConnectionCatalog.commands(),
                  GenericCatalog.commands(),
                  GeoCatalog.commands(),
                  HashCatalog.commands(),
                  HyperLogLogCatalog.commands(),
                  ListCatalog.commands(),
                  PubSubCatalog.commands(),
                  ServerCatalog.commands(),
                  SetCatalog.commands(),
                  SortedSetCatalog.commands(),
                  StreamCatalog.commands(),
                  StringCatalog.commands(),
                  TransactionCatalog.commands())
              .flatMap(Collection::stream)
              .toList());

  private final List<Command> commands;
  private final Map<String, Command> byFullName = new HashMap<>();
  private final List<CatalogEntry> entries;
  private final CommandIndex<Command> byName;
  private final CommandIndex<Container> containers;

  /** A name with subcommands; alone it may be a command too, as {@code COMMAND} is. */
  private record Container(
      String name, @Nullable Command itself, CommandIndex<Command> subcommands) {}

  private Catalog(List<Command> commands) {
    this.commands = commands;
    Map<String, List<Command>> grouped = new LinkedHashMap<>();
    for (Command each : commands) {
      byFullName.putIfAbsent(each.name(), each);
      List<Command> subcommands =
          grouped.computeIfAbsent(each.container(), none -> new ArrayList<>());
      if (each.nameWords() == 2) {
        subcommands.add(each);
      }
    }
    List<CatalogEntry> all = new ArrayList<>();
    grouped.forEach(
        (name, subcommands) ->
            all.add(new CatalogEntry(name, named(name), List.copyOf(subcommands))));
    this.entries = List.copyOf(all);
    List<Command> simple = new ArrayList<>(commands);
    simple.removeIf(each -> !Objects.requireNonNull(grouped.get(each.container())).isEmpty());
    this.byName = new CommandIndex<>(simple, Command::name);
    List<Container> named = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      if (!entry.subcommands().isEmpty()) {
        named.add(container(entry));
      }
    }
    this.containers = new CommandIndex<>(named, Container::name);
  }

  private static Container container(CatalogEntry entry) {
    int nameEnd = entry.name().length() + 1;
    return new Container(
        entry.name(),
        entry.command(),
        new CommandIndex<>(entry.subcommands(), each -> each.name().substring(nameEnd)));
  }

  /** This catalog with further commands; one of a name that is here takes its place. */
  public Catalog with(Collection<Command> more) {
    Set<String> replaced = new HashSet<>();
    more.forEach(command -> replaced.add(command.name()));
    List<Command> all = new ArrayList<>(commands);
    all.removeIf(command -> replaced.contains(command.name()));
    all.addAll(more);
    return new Catalog(List.copyOf(all));
  }

  /** The commands in the order of their groups; subcommands each for itself. */
  public List<Command> commands() {
    return commands;
  }

  /** The names that a request may begin with, in the order of their groups. */
  public List<CatalogEntry> entries() {
    return entries;
  }

  /**
   * The command that these words call.
   *
   * @throws Failure if there is none
   */
  public Command find(Words words) {
    byte[] name = words.bytes(0, null);
    Command command = byName.find(name);
    if (command != null) {
      return command;
    }
    Container container = containers.find(name);
    if (container == null) {
      throw Failure.unknownCommand(words);
    }
    Command itself = container.itself();
    if (words.size() < 2 && itself != null) {
      return itself;
    }
    if (words.size() < 2) {
      throw Failure.error(
          "wrong number of arguments for '"
              + container.name().toLowerCase(java.util.Locale.ROOT)
              + "' command");
    }
    Command subcommand = container.subcommands().find(words.bytes(1, null));
    if (subcommand == null) {
      throw Failure.unknownSubcommand(container.name(), words.bytes(1, null));
    }
    return subcommand;
  }

  /** The command of a name without subcommands, in capitals or not; null if there is none. */
  @Nullable Command findSimple(byte[] name) {
    return byName.find(name);
  }

  /** The command of a name in capitals, such as {@code "XGROUP CREATE"}; null if there is none. */
  public @Nullable Command named(String name) {
    return byFullName.get(name);
  }
}
