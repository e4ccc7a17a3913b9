package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Catalog;
import io.larder.catalog.CatalogEntry;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.KeySpec;
import io.larder.catalog.KeySpec.Begin;
import io.larder.catalog.KeySpec.Find;
import io.larder.catalog.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * {@code COMMAND} and {@code COMMAND INFO}: ten facts about each command, as clients read them to
 * know where keys are.
 */
final class DescribedCommands {

  private static final int FACTS = 10;
  private static final int CONTAINER_ARITY = -2;

  private DescribedCommands() {}

  static void all(Catalog catalog, Reply reply) {
    reply.array(catalog.entries().size());
    catalog.entries().forEach(entry -> describe(entry, reply));
  }

  static void run(Call call, Reply reply) {
    Catalog catalog = call.session().catalog();
    if (call.size() == 2) {
      all(catalog, reply);
      return;
    }
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      describe(NamedCommand.find(catalog, call.bytes(i)), reply);
    }
  }

  private static void describe(NamedCommand named, Reply reply) {
    if (named.entry() != null) {
      describe(named.entry(), reply);
    } else if (named.subcommand() != null) {
      describe(named.subcommand(), List.of(), reply);
    } else {
      reply.nil();
    }
  }

  private static void describe(CatalogEntry entry, Reply reply) {
    Command command = entry.command();
    if (command != null) {
      describe(command, entry.subcommands(), reply);
      return;
    }
    reply.array(FACTS);
    reply.bulk(entry.name().toLowerCase(Locale.ROOT));
    reply.integer(CONTAINER_ARITY);
    reply.set(0);
    range(Range.NONE, reply);
    statuses(List.of("@slow"), reply);
    reply.set(0);
    reply.set(0);
    subcommands(entry.subcommands(), reply);
  }

  private static void describe(Command command, List<Command> subcommands, Reply reply) {
    reply.array(FACTS);
    reply.bulk(command.fullName());
    reply.integer(command.arity());
    statuses(flags(command), reply);
    range(Range.of(command), reply);
    statuses(command.categories().stream().map(each -> "@" + each).toList(), reply);
    reply.set(command.tips().size());
    command.tips().forEach(reply::bulk);
    reply.set(command.keySpecs().size());
    command.keySpecs().forEach(spec -> describe(spec, reply));
    subcommands(subcommands, reply);
  }

  private static void subcommands(List<Command> subcommands, Reply reply) {
    if (subcommands.isEmpty()) {
      reply.set(0);
      return;
    }
    reply.array(subcommands.size());
    subcommands.forEach(each -> describe(each, List.of(), reply));
  }

  static List<String> flags(Command command) {
    List<String> flags = new ArrayList<>();
    command.flags().stream()
        .filter(flag -> flag != CommandFlag.MAY_REPLICATE) // Redis keeps it to itself
        .map(CommandFlag::redisName)
        .forEach(flags::add);
    if (command.hasMovableKeys()) {
      flags.add("movablekeys");
    }
    return flags;
  }

  private static void statuses(Collection<String> texts, Reply reply) {
    reply.set(texts.size());
    texts.forEach(reply::simple);
  }

  private static void range(Range range, Reply reply) {
    reply.integer(range.first());
    reply.integer(range.last());
    reply.integer(range.step());
  }

  private static void describe(KeySpec spec, Reply reply) {
    reply.map(3);
    reply.bulk("flags");
    statuses(spec.mode().flags(), reply);
    reply.bulk("begin_search");
    begin(spec.begin(), reply);
    reply.bulk("find_keys");
    find(spec.find(), reply);
  }

  private static void begin(Begin begin, Reply reply) {
    if (begin instanceof Begin.Index index) {
      typed("index", 1, reply);
      number("index", index.index(), reply);
    } else if (begin instanceof Begin.Keyword keyword) {
      typed("keyword", 2, reply);
      reply.bulk("keyword");
      reply.bulk(keyword.keyword());
      number("startfrom", keyword.startFrom(), reply);
    } else {
      typed("unknown", 0, reply);
    }
  }

  private static void find(Find find, Reply reply) {
    if (find instanceof Find.Range range) {
      typed("range", 3, reply);
      number("lastkey", range.lastKey(), reply);
      number("keystep", range.step(), reply);
      number("limit", range.limit(), reply);
    } else if (find instanceof Find.KeyNum number) {
      typed("keynum", 3, reply);
      number("keynumidx", number.numKeys(), reply);
      number("firstkey", number.firstKey(), reply);
      number("keystep", 1, reply);
    } else {
      typed("unknown", 0, reply);
    }
  }

  private static void typed(String type, int facts, Reply reply) {
    reply.map(2);
    reply.bulk("type");
    reply.bulk(type);
    reply.bulk("spec");
    reply.map(facts);
  }

  private static void number(String name, int number, Reply reply) {
    reply.bulk(name);
    reply.integer(number);
  }
}
