package io.larder.server.config;

import java.util.List;

/** Replicas, of which there are none here. */
public final class ReplicationParameters {

  public static final Parameter<List<String>> REPLICAOF =
      Parameter.kept("replicaof", WordList.hostAndPort(), List.of(), "The server to follow.")
          .immutable()
          .alias("slaveof");

  static final List<Parameter<?>> ALL =
      List.of(
          REPLICAOF,
          Parameter.kept("masteruser", Text.ANY, "", "The user by whom to log in there.").secret(),
          Parameter.kept("masterauth", Text.ANY, "", "The password for that.").secret(),
          Parameter.kept(
                  "replica-serve-stale-data",
                  YesNo.INSTANCE,
                  true,
                  "Answers while the master is away.")
              .alias("slave-serve-stale-data"),
          Parameter.kept("replica-read-only", YesNo.INSTANCE, true, "Refuses writes on a replica.")
              .alias("slave-read-only"),
          Parameter.kept(
                  "replica-lazy-flush",
                  YesNo.INSTANCE,
                  false,
                  "Empties a replica in the background.")
              .alias("slave-lazy-flush"),
          Parameter.kept(
                  "replica-ignore-maxmemory",
                  YesNo.INSTANCE,
                  true,
                  "Leaves eviction to the master.")
              .alias("slave-ignore-maxmemory"),
          Parameter.kept(
              "replica-ignore-disk-write-errors",
              YesNo.INSTANCE,
              false,
              "Goes on when a replica cannot write its log."),
          Parameter.kept(
                  "replica-priority",
                  WholeNumber.of(0, 2147483647),
                  100L,
                  "The rank when a new master is chosen.")
              .alias("slave-priority"),
          Parameter.kept(
              "replica-announced", YesNo.INSTANCE, true, "Shows the replica to Sentinel."),
          Parameter.kept(
                  "replica-announce-ip",
                  Text.ANY,
                  "",
                  "The address that a replica tells its master.")
              .alias("slave-announce-ip"),
          Parameter.kept(
                  "replica-announce-port", WholeNumber.of(0, 65535), 0L, "The port that it tells.")
              .alias("slave-announce-port"),
          Parameter.kept(
              "repl-diskless-sync", YesNo.INSTANCE, true, "Sends snapshots without writing them."),
          Parameter.kept(
              "repl-diskless-sync-delay",
              WholeNumber.of(0, 2147483647),
              5L,
              "Seconds to wait for more replicas."),
          Parameter.kept(
              "repl-diskless-sync-max-replicas",
              WholeNumber.of(0, 2147483647),
              0L,
              "How many replicas end that wait."),
          Parameter.kept(
              "repl-diskless-load",
              Choice.of("disabled", "on-empty-db", "swapdb"),
              "disabled",
              "Reads snapshots without writing them."),
          Parameter.kept(
              "repl-disable-tcp-nodelay",
              YesNo.INSTANCE,
              false,
              "Lets the system collect small packets to replicas."),
          Parameter.kept(
                  "repl-ping-replica-period",
                  WholeNumber.of(1, 2147483647),
                  10L,
                  "Seconds between signs of life to replicas.")
              .alias("repl-ping-slave-period"),
          Parameter.kept(
              "repl-timeout",
              WholeNumber.of(1, 2147483647),
              60L,
              "Seconds of silence after which a connection counts as broken."),
          Parameter.kept(
              "repl-backlog-size",
              MemorySize.from(1),
              1048576L,
              "How much is kept for replicas that come back."),
          Parameter.kept(
              "repl-backlog-ttl",
              WholeNumber.of(0, Long.MAX_VALUE),
              3600L,
              "Seconds for which it is kept."),
          Parameter.kept(
                  "min-replicas-to-write",
                  WholeNumber.of(0, 2147483647),
                  0L,
                  "How many replicas there must be for writes.")
              .alias("min-slaves-to-write"),
          Parameter.kept(
                  "min-replicas-max-lag",
                  WholeNumber.of(0, 2147483647),
                  10L,
                  "Seconds by which such a replica may lag.")
              .alias("min-slaves-max-lag"),
          Parameter.kept(
              "propagation-error-behavior",
              Choice.of("ignore", "panic", "panic-on-replicas"),
              "ignore",
              "What to do if a replica fails at a command."));

  private ReplicationParameters() {}
}
