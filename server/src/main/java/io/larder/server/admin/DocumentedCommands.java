package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Catalog;
import io.larder.catalog.CatalogEntry;
import io.larder.catalog.Command;
import io.larder.catalog.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMAND DOCS}: what commands do and how they are written, as redis-cli's help reads it.
 */
final class DocumentedCommands {

  private DocumentedCommands() {}

  static void run(Call call, Reply reply) {
    Catalog catalog = call.session().catalog();
    if (call.size() == 2) {
      reply.map(catalog.entries().size());
      catalog.entries().forEach(entry -> document(entry, reply));
      return;
    }
    List<NamedCommand> found =
        IntStream.range(2, call.size())
            .mapToObj(i -> NamedCommand.find(catalog, call.bytes(i)))
            .filter(NamedCommand::exists)
            .toList();
    reply.map(found.size());
    found.forEach(named -> document(named, reply));
  }

  private static void document(NamedCommand named, Reply reply) {
    if (named.entry() != null) {
      document(named.entry(), reply);
    } else if (named.subcommand() != null) {
      document(named.subcommand(), List.of(), reply);
    }
  }

  private static void document(CatalogEntry entry, Reply reply) {
    Command command = entry.command();
    if (command != null) {
      document(command, entry.subcommands(), reply);
      return;
    }
    reply.bulk(entry.name().toLowerCase(Locale.ROOT));
    reply.map(4);
    field("summary", "A container for subcommands.", reply);
    field("since", entry.since(), reply);
    field("group", entry.group().redisName(), reply);
    subcommands(entry.subcommands(), reply);
  }

  private static void document(Command command, List<Command> subcommands, Reply reply) {
    Command.@Nullable Deprecation deprecation = command.deprecation();
    boolean flagged = command.isInternal() || deprecation != null;
    boolean hasArguments = !command.arguments().isEmpty();
    reply.bulk(command.fullName());
    reply.map(
        4
            + (flagged ? 1 : 0)
            + (deprecation == null ? 0 : 2)
            + (command.history().isEmpty() ? 0 : 1)
            + (hasArguments ? 1 : 0)
            + (subcommands.isEmpty() ? 0 : 1));
    field("summary", command.summary(), reply);
    field("since", command.since(), reply);
    field("group", command.group().redisName(), reply);
    field("complexity", command.complexity(), reply);
    if (flagged) {
      reply.bulk("doc_flags");
      reply.set(1);
      reply.simple(deprecation == null ? "syscmd" : "deprecated");
    }
    if (deprecation != null) {
      field("deprecated_since", deprecation.since(), reply);
      field("replaced_by", deprecation.replacement(), reply);
    }
    if (!command.history().isEmpty()) {
      history(command, reply);
    }
    if (hasArguments) {
      reply.bulk("arguments");
      new DocumentedArguments(command.keySpecs(), reply).list(command.arguments());
    }
    if (!subcommands.isEmpty()) {
      subcommands(subcommands, reply);
    }
  }

  private static void history(Command command, Reply reply) {
    reply.bulk("history");
    reply.set(command.history().size());
    for (Command.Change change : command.history()) {
      reply.array(2);
      reply.bulk(change.version());
      reply.bulk(change.what());
    }
  }

  private static void subcommands(List<Command> subcommands, Reply reply) {
    reply.bulk("subcommands");
    reply.map(subcommands.size());
    subcommands.forEach(each -> document(each, List.of(), reply));
  }

  private static void field(String name, String value, Reply reply) {
    reply.bulk(name);
    reply.bulk(value);
  }
}
