package io.larder.server.acl;

import java.util.List;

/**
 * Names of Redis's commands that rules may name although Larder does not answer them: those of
 * clusters, replicas and modules. A file of users that denies them holds for Larder too.
 */
final class UnansweredCommands {

  /** In small letters, subcommands with their container. */
  static final List<String> NAMES =
      List.of(
          "asking",
          "cluster|addslots",
          "cluster|addslotsrange",
          "cluster|bumpepoch",
          "cluster|count-failure-reports",
          "cluster|countkeysinslot",
          "cluster|delslots",
          "cluster|delslotsrange",
          "cluster|failover",
          "cluster|flushslots",
          "cluster|forget",
          "cluster|getkeysinslot",
          "cluster|help",
          "cluster|info",
          "cluster|keyslot",
          "cluster|links",
          "cluster|meet",
          "cluster|myid",
          "cluster|myshardid",
          "cluster|nodes",
          "cluster|replicas",
          "cluster|replicate",
          "cluster|reset",
          "cluster|saveconfig",
          "cluster|set-config-epoch",
          "cluster|setslot",
          "cluster|shards",
          "cluster|slaves",
          "cluster|slots",
          "debug",
          "failover",
          "migrate",
          "module|help",
          "module|list",
          "module|load",
          "module|loadex",
          "module|unload",
          "pfdebug",
          "pfselftest",
          "psync",
          "readonly",
          "readwrite",
          "replconf",
          "replicaof",
          "restore-asking",
          "script|debug",
          "slaveof",
          "sync");

  private UnansweredCommands() {}
}
