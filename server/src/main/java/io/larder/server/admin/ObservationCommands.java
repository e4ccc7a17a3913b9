package io.larder.server.admin;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.ADMIN;
import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import java.util.List;

/** {@code SLOWLOG} and {@code LATENCY}: what took long. */
final class ObservationCommands {

  private static final String ALL_NODES = "request_policy:all_nodes";
  private static final String CHANGING = "nondeterministic_output";
  private static final String SPECIAL = "response_policy:special";
  private static final String SUM = "response_policy:agg_sum";

  static final Command SLOWLOG_GET =
      slowLog("GET")
          .history("4.0.0", "Tells the address, port and name of clients.")
          .summary("Tells the latest commands that took long.")
          .complexity("O(N) for N entries")
          .tips(ALL_NODES, CHANGING)
          .args(integer("count").optional())
          .does(SlowLogReplies::get);

  static final Command SLOWLOG_LEN =
      slowLog("LEN")
          .summary("Tells how many entries the slow log has.")
          .tips(ALL_NODES, SUM, CHANGING)
          .does((call, reply) -> reply.integer(SlowLogReplies.log(call).size()));

  static final Command SLOWLOG_RESET =
      slowLog("RESET")
          .summary("Forgets the entries of the slow log.")
          .complexity("O(N) for N entries")
          .tips(ALL_NODES, "response_policy:all_succeeded")
          .does(
              (call, reply) -> {
                SlowLogReplies.log(call).clear();
                reply.ok();
              });

  static final Command LATENCY_DOCTOR =
      latency("DOCTOR", "2.8.13")
          .summary("Tells in words what took long, and what may help.")
          .tips(CHANGING, ALL_NODES, SPECIAL)
          .does(LatencyReplies::doctor);

  static final Command LATENCY_GRAPH =
      latency("GRAPH", "2.8.13")
          .summary("Draws how long the moments of a kind took.")
          .tips(CHANGING, ALL_NODES, SPECIAL)
          .args(string("event"))
          .does(LatencyReplies::graph);

  static final Command LATENCY_HISTOGRAM =
      latency("HISTOGRAM", "7.0.0")
          .summary("Tells how many calls of commands took how long.")
          .complexity("O(N) for N commands")
          .tips(CHANGING, ALL_NODES, SPECIAL)
          .args(string("command").multiple().optional())
          .does(LatencyReplies::histogram);

  static final Command LATENCY_HISTORY =
      latency("HISTORY", "2.8.13")
          .summary("Tells the moments of a kind that took long.")
          .tips(CHANGING, ALL_NODES, SPECIAL)
          .args(string("event"))
          .does(LatencyReplies::history);

  static final Command LATENCY_LATEST =
      latency("LATEST", "2.8.13")
          .summary("Tells of each kind the last moment that took long.")
          .tips(CHANGING, ALL_NODES, SPECIAL)
          .does(LatencyReplies::latest);

  static final Command LATENCY_RESET =
      latency("RESET", "2.8.13")
          .summary("Forgets the moments of some kinds, of all if none is named.")
          .tips(ALL_NODES, SUM)
          .args(string("event").multiple().optional())
          .does(LatencyReplies::reset);

  private ObservationCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(
        SLOWLOG_GET,
        SLOWLOG_LEN,
        SLOWLOG_RESET,
        Help.of("SLOWLOG", "6.2.0", CommandGroup.SERVER, ObservationCommands::commands),
        LATENCY_DOCTOR,
        LATENCY_GRAPH,
        LATENCY_HISTOGRAM,
        LATENCY_HISTORY,
        LATENCY_LATEST,
        LATENCY_RESET,
        Help.of("LATENCY", "2.8.13", CommandGroup.SERVER, ObservationCommands::commands));
  }

  private static Command.Builder slowLog(String subcommand) {
    return Command.named(
            "SLOWLOG " + subcommand, "2.2.12", CommandGroup.SERVER, ADMIN, LOADING, STALE)
        .locks(Command.Scope.NOTHING);
  }

  private static Command.Builder latency(String subcommand, String since) {
    return Command.named(
            "LATENCY " + subcommand, since, CommandGroup.SERVER, ADMIN, NOSCRIPT, LOADING, STALE)
        .locks(Command.Scope.NOTHING);
  }
}
