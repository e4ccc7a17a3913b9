package io.larder.server.admin;

import io.larder.server.state.ServerState;

/** What the server is not: it saves nothing yet, and is the only one of its kind. */
final class NodeInfo {

  private static final String NO_REPLICATION = "0".repeat(40);

  private NodeInfo() {}

  static void persistence(ServerState server, Fields fields) {
    fields
        .addAll(0, "loading", "async_loading")
        .addAll(0, "current_cow_peak", "current_cow_size", "current_cow_size_age")
        .add("current_fork_perc", 0, 2)
        .addAll(0, "current_save_keys_processed", "current_save_keys_total")
        .add("rdb_changes_since_last_save", server.statistics().keys().changes())
        .add("rdb_bgsave_in_progress", 0)
        .add("rdb_last_save_time", server.identity().startedMillis() / 1_000)
        .add("rdb_last_bgsave_status", "ok")
        .addAll(-1, "rdb_last_bgsave_time_sec", "rdb_current_bgsave_time_sec")
        .addAll(0, "rdb_saves", "rdb_last_cow_size")
        .addAll(0, "rdb_last_load_keys_expired", "rdb_last_load_keys_loaded")
        .addAll(0, "aof_enabled", "aof_rewrite_in_progress", "aof_rewrite_scheduled")
        .addAll(-1, "aof_last_rewrite_time_sec", "aof_current_rewrite_time_sec")
        .add("aof_last_bgrewrite_status", "ok")
        .addAll(0, "aof_rewrites", "aof_rewrites_consecutive_failures")
        .add("aof_last_write_status", "ok")
        .addAll(0, "aof_last_cow_size", "module_fork_in_progress", "module_fork_last_cow_size");
  }

  static void replication(ServerState server, Fields fields) {
    fields
        .add("role", "master")
        .add("connected_slaves", 0)
        .add("master_failover_state", "no-failover")
        .add("master_replid", server.identity().replicationId())
        .add("master_replid2", NO_REPLICATION)
        .add("master_repl_offset", 0)
        .add("second_repl_offset", -1)
        .addAll(0, "repl_backlog_active", "repl_backlog_size")
        .addAll(0, "repl_backlog_first_byte_offset", "repl_backlog_histlen");
  }

  static void cluster(ServerState server, Fields fields) {
    fields.add("cluster_enabled", 0);
  }
}
