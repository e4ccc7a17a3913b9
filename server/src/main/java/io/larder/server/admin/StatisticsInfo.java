package io.larder.server.admin;

import io.larder.engine.pubsub.PubSub;
import io.larder.server.config.ObservationParameters;
import io.larder.server.state.ServerState;
import io.larder.server.stats.CommandMeter;
import io.larder.server.stats.DepartedKeys;
import io.larder.server.stats.EventLoopStatistics;
import io.larder.server.stats.LatencySnapshot;
import io.larder.server.stats.NetworkStatistics;
import io.larder.server.stats.Statistics;
import io.larder.value.glob.Glob;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was counted and measured. */
final class StatisticsInfo {

  private static final Glob ALL = Glob.compile(new byte[] {'*'});

  private StatisticsInfo() {}

  static void stats(ServerState server, Fields fields) {
    Statistics statistics = server.statistics();
    NetworkStatistics network = statistics.network();
    EventLoopStatistics loops = statistics.eventLoops();
    DepartedKeys.Counts departed = statistics.departedKeys().read();
    long now = server.nowMillis();
    fields
        .add("total_connections_received", network.acceptances())
        .add("total_commands_processed", statistics.commands().calls())
        .add("instantaneous_ops_per_sec", statistics.commands().callsPerSecond(now))
        .add("total_net_input_bytes", network.bytesIn())
        .add("total_net_output_bytes", network.bytesOut())
        .addAll(0, "total_net_repl_input_bytes", "total_net_repl_output_bytes")
        .add("instantaneous_input_kbps", network.kilobytesInPerSecond(now), 2)
        .add("instantaneous_output_kbps", network.kilobytesOutPerSecond(now), 2)
        .add("instantaneous_input_repl_kbps", 0, 2)
        .add("instantaneous_output_repl_kbps", 0, 2)
        .add("rejected_connections", network.rejections())
        .addAll(0, "sync_full", "sync_partial_ok", "sync_partial_err")
        .add("expired_keys", departed.expired())
        .add("expired_stale_perc", 0, 2)
        .addAll(0, "expired_time_cap_reached_count", "expire_cycle_cpu_milliseconds")
        .add("evicted_keys", departed.evicted())
        .add("evicted_clients", network.evictions())
        .addAll(0, "total_eviction_exceeded_time", "current_eviction_exceeded_time")
        .add("keyspace_hits", statistics.keys().hits())
        .add("keyspace_misses", statistics.keys().misses())
        .add("pubsub_channels", channels(server.engine().pubSub()))
        .add("pubsub_patterns", server.engine().pubSub().patterns())
        .add("pubsubshard_channels", channels(server.engine().shardPubSub()))
        .addAll(0, "latest_fork_usec", "total_forks", "migrate_cached_sockets")
        .addAll(0, "slave_expires_tracked_keys", "active_defrag_hits", "active_defrag_misses")
        .addAll(0, "active_defrag_key_hits", "active_defrag_key_misses")
        .addAll(0, "total_active_defrag_time", "current_active_defrag_time")
        .add("tracking_total_keys", server.invalidations().keys())
        .add("tracking_total_items", server.invalidations().items())
        .add("tracking_total_prefixes", server.invalidations().prefixes())
        .add("unexpected_error_replies", 0)
        .add("total_error_replies", statistics.errors().count())
        .add("dump_payload_sanitizations", 0)
        .add("total_reads_processed", network.reads())
        .add("total_writes_processed", network.writes())
        .addAll(0, "io_threaded_reads_processed", "io_threaded_writes_processed")
        .addAll(0, "reply_buffer_shrinks", "reply_buffer_expands")
        .add("eventloop_cycles", loops.cycles())
        .add("eventloop_duration_sum", loops.micros())
        .add("eventloop_duration_cmd_sum", loops.commandMicros())
        .add("instantaneous_eventloop_cycles_per_sec", loops.cyclesPerSecond(now))
        .add("instantaneous_eventloop_duration_usec", loops.microsPerCycle(now))
        .add("acl_access_denied_auth", statistics.errors().denials("auth"))
        .add("acl_access_denied_cmd", statistics.errors().denials("command"))
        .add("acl_access_denied_key", statistics.errors().denials("key"))
        .add("acl_access_denied_channel", statistics.errors().denials("channel"));
  }

  private static int channels(PubSub pubSub) {
    return pubSub.channels(ALL).size();
  }

  /** What is of use to developers; there is no file to append to. */
  static void debug(ServerState server, Fields fields) {
    EventLoopStatistics loops = server.statistics().eventLoops();
    fields
        .add("eventloop_duration_aof_sum", 0)
        .add("eventloop_duration_cron_sum", loops.tendingMicros())
        .add("eventloop_duration_max", loops.longestMicros())
        .add("eventloop_cmd_per_cycle_max", loops.mostRequests());
  }

  static void commands(ServerState server, Fields fields) {
    for (CommandMeter meter : server.statistics().commands().all()) {
      if (meter.isUsed()) {
        LatencySnapshot latency = meter.latency();
        fields.add(
            "cmdstat_" + meter.command().fullName(),
            String.format(
                Locale.ROOT,
                "calls=%d,usec=%d,usec_per_call=%.2f,rejected_calls=%d,failed_calls=%d",
                latency.count(),
                latency.micros(),
                MemoryInfo.ratio(latency.micros(), latency.count()),
                meter.rejections(),
                meter.failures()));
      }
    }
  }

  static void errors(ServerState server, Fields fields) {
    server
        .statistics()
        .errors()
        .byCode()
        .forEach((code, count) -> fields.add("errorstat_" + code, "count=" + count));
  }

  static void latency(ServerState server, Fields fields) {
    if (!server.parameters().get(ObservationParameters.LATENCY_TRACKING)) {
      return;
    }
    List<String> percentiles =
        server.parameters().get(ObservationParameters.LATENCY_TRACKING_INFO_PERCENTILES);
    for (CommandMeter meter : server.statistics().commands().all()) {
      LatencySnapshot latency = meter.latency();
      if (latency.count() > 0) {
        fields.add(
            "latency_percentiles_usec_" + meter.command().fullName(),
            percentiles.stream()
                .map(percent -> percentile(latency, percent))
                .collect(Collectors.joining(",")));
      }
    }
  }

  private static String percentile(LatencySnapshot latency, String percent) {
    double micros = latency.percentile(Double.parseDouble(percent)) / 1_000.0;
    return "p" + percent + "=" + String.format(Locale.ROOT, "%.3f", micros);
  }
}
