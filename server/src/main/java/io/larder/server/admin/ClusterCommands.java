package io.larder.server.admin;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_ASYNC_LOADING;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Help;
import java.util.ArrayList;
import java.util.List;

/** The commands of clusters, which this server says it is no part of. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class ClusterCommands {

  private static final Failure DISABLED =
      Failure.error("This instance has cluster support disabled");
  private static final CommandFlag[] CHANGING = {ADMIN, STALE, NO_ASYNC_LOADING};
  private static final CommandFlag[] TELLING = {STALE};
  private static final CommandFlag[] TELLING_OPERATORS = {ADMIN, STALE};
  private static final String VARYING = "nondeterministic_output";

  private ClusterCommands() {}

  /** All of them. */
  static List<Command> commands() {
    List<Command> all = new ArrayList<>();
    for (String name : List.of("READONLY", "READWRITE")) {
      all.add(connection(name, LOADING, STALE, FAST));
    }
    all.add(connection("ASKING", FAST));
    addTelling(all);
    addChanging(all);
    all.add(Help.of("CLUSTER", "5.0.0", CommandGroup.CLUSTER, ClusterCommands::commands));
    return all;
  }

  private static void addTelling(List<Command> all) {
    all.add(varying("INFO", "3.0.0", TELLING));
    all.add(varying("NODES", "3.0.0", TELLING));
    all.add(varying("SLOTS", "3.0.0", TELLING));
    all.add(varying("SHARDS", "7.0.0", TELLING));
    all.add(varying("LINKS", "7.0.0", TELLING));
    all.add(varying("MYSHARDID", "7.2.0", TELLING));
    all.add(fixed("MYID", "3.0.0", TELLING));
    all.add(fixed("KEYSLOT", "3.0.0", TELLING, string("key")));
    all.add(fixed("COUNTKEYSINSLOT", "3.0.0", TELLING, integer("slot")));
    all.add(varying("GETKEYSINSLOT", "3.0.0", TELLING, integer("slot"), integer("count")));
    all.add(varying("REPLICAS", "5.0.0", TELLING_OPERATORS, string("node-id")));
    all.add(varying("SLAVES", "3.0.0", TELLING_OPERATORS, string("node-id")));
    all.add(varying("COUNT-FAILURE-REPORTS", "3.0.0", TELLING_OPERATORS, string("node-id")));
  }

  private static void addChanging(List<Command> all) {
    Argument slots = integer("slot").multiple();
    Argument ranges = block("range", integer("start-slot"), integer("end-slot")).multiple();
    all.add(fixed("ADDSLOTS", "3.0.0", CHANGING, slots));
    all.add(fixed("ADDSLOTSRANGE", "7.0.0", CHANGING, ranges));
    all.add(fixed("DELSLOTS", "3.0.0", CHANGING, slots));
    all.add(fixed("DELSLOTSRANGE", "7.0.0", CHANGING, ranges));
    all.add(fixed("FLUSHSLOTS", "3.0.0", CHANGING));
    all.add(fixed("SAVECONFIG", "3.0.0", CHANGING));
    all.add(varying("BUMPEPOCH", "3.0.0", CHANGING));
    all.add(fixed("SET-CONFIG-EPOCH", "3.0.0", CHANGING, integer("config-epoch")));
    all.add(fixed("FORGET", "3.0.0", CHANGING, string("node-id")));
    all.add(fixed("REPLICATE", "3.0.0", CHANGING, string("node-id")));
    all.add(
        fixed(
            "MEET",
            "3.0.0",
            CHANGING,
            string("ip"),
            integer("port"),
            integer("cluster-bus-port").optional().since("4.0.0")));
    all.add(
        fixed(
            "FAILOVER",
            "3.0.0",
            CHANGING,
            oneOf("options", word("FORCE"), word("TAKEOVER")).optional()));
    all.add(
        fixed(
            "RESET",
            "3.0.0",
            new CommandFlag[] {ADMIN, NOSCRIPT, STALE},
            oneOf("reset-type", word("HARD"), word("SOFT")).optional()));
    all.add(
        fixed(
            "SETSLOT",
            "3.0.0",
            CHANGING,
            integer("slot"),
            oneOf(
                "subcommand",
                string("importing").after("IMPORTING"),
                string("migrating").after("MIGRATING"),
                string("node").after("NODE"),
                word("STABLE"))));
  }

  private static Command fixed(
      String name, String since, CommandFlag[] flags, Argument... arguments) {
    return refusing(cluster("CLUSTER " + name, since, flags).args(arguments));
  }

  private static Command varying(
      String name, String since, CommandFlag[] flags, Argument... arguments) {
    return refusing(cluster("CLUSTER " + name, since, flags).tips(VARYING).args(arguments));
  }

  private static Command connection(String name, CommandFlag... flags) {
    return refusing(cluster(name, "3.0.0", flags).category("connection"));
  }

  private static Command.Builder cluster(String name, String since, CommandFlag... flags) {
    Command.Builder builder = Command.named(name, since, CommandGroup.CLUSTER, flags);
    return switch (name) {
      case "CLUSTER SLAVES" -> builder.deprecated("5.0.0", "CLUSTER REPLICAS");
      case "CLUSTER SLOTS" ->
          builder
              .deprecated("7.0.0", "CLUSTER SHARDS")
              .history("4.0.0", "Tells the ids of nodes.")
              .history("7.0.0", "Tells more of the network.");
      case "CLUSTER MEET" -> builder.history("4.0.0", "Takes the port of the cluster's bus.");
      default -> builder;
    };
  }

  private static Command refusing(Command.Builder builder) {
    return builder
        .summary("Is about nodes of a cluster; refused here.")
        .locks(Command.Scope.NOTHING)
        .does(
            (call, reply) -> {
              throw DISABLED;
            });
  }
}
