package io.larder.server.config;

import java.util.List;

/** The cluster, of which there is none here. */
public final class ClusterParameters {

  public static final Parameter<Boolean> CLUSTER_ENABLED =
      Parameter.kept(
              "cluster-enabled", YesNo.INSTANCE, false, "Makes the server a node of a cluster.")
          .immutable();

  static final List<Parameter<?>> ALL =
      List.of(
          CLUSTER_ENABLED,
          Parameter.kept(
                  "cluster-config-file",
                  Text.FILE,
                  "nodes.conf",
                  "The file in which a node keeps the cluster.")
              .immutable(),
          Parameter.kept(
              "cluster-node-timeout",
              WholeNumber.of(0, Long.MAX_VALUE),
              15000L,
              "Milliseconds of silence after which a node counts as down."),
          Parameter.kept(
                  "cluster-port",
                  WholeNumber.of(0, 65535),
                  0L,
                  "The port of the cluster's own connections.")
              .immutable(),
          Parameter.kept("cluster-announce-ip", Text.ANY, "", "The address that a node tells."),
          Parameter.kept(
              "cluster-announce-port", WholeNumber.of(0, 65535), 0L, "The port that it tells."),
          Parameter.kept(
              "cluster-announce-tls-port",
              WholeNumber.of(0, 65535),
              0L,
              "The TLS port that it tells."),
          Parameter.kept(
              "cluster-announce-bus-port",
              WholeNumber.of(0, 65535),
              0L,
              "The port of the cluster's own connections that it tells."),
          Parameter.kept("cluster-announce-hostname", Text.ANY, "", "The host name that it tells."),
          Parameter.kept(
                  "cluster-announce-human-nodename",
                  Text.ANY,
                  "",
                  "The name of the node for people.")
              .since("7.2"),
          Parameter.kept(
              "cluster-preferred-endpoint-type",
              Choice.of("ip", "hostname", "unknown-endpoint"),
              "ip",
              "How clients are told about nodes."),
          Parameter.kept(
              "cluster-require-full-coverage",
              YesNo.INSTANCE,
              true,
              "Refuses commands while a part of the keys has no node."),
          Parameter.kept(
                  "cluster-replica-validity-factor",
                  WholeNumber.of(0, 2147483647),
                  10L,
                  "How old the data of a replica may be that takes over.")
              .alias("cluster-slave-validity-factor"),
          Parameter.kept(
                  "cluster-replica-no-failover",
                  YesNo.INSTANCE,
                  false,
                  "Keeps replicas from taking over.")
              .alias("cluster-slave-no-failover"),
          Parameter.kept(
              "cluster-migration-barrier",
              WholeNumber.of(0, 2147483647),
              1L,
              "How many replicas a master keeps."),
          Parameter.kept(
              "cluster-allow-replica-migration",
              YesNo.INSTANCE,
              true,
              "Lets replicas move to masters without any."),
          Parameter.kept(
              "cluster-allow-reads-when-down",
              YesNo.INSTANCE,
              false,
              "Answers reads while the cluster is down."),
          Parameter.kept(
              "cluster-allow-pubsubshard-when-down",
              YesNo.INSTANCE,
              true,
              "Serves sharded channels while the cluster is down."),
          Parameter.kept(
              "cluster-link-sendbuf-limit",
              MemorySize.from(0),
              0L,
              "How much may wait for another node."));

  private ClusterParameters() {}
}
