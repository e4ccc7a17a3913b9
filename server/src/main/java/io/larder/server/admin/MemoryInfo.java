package io.larder.server.admin;

import io.larder.engine.Keyspace;
import io.larder.server.config.KeyspaceParameters;
import io.larder.server.script.ScriptFigures;
import io.larder.server.state.Client;
import io.larder.server.state.ServerState;
import io.larder.server.stats.HeapFigures;
import io.larder.server.stats.ProcessFigures;
import java.util.List;
import java.util.Locale;

/**
 * Memory. What is used is the JVM's heap in use, garbage included that no collection has found yet;
 * the data set is what the keyspaces charge for their entries, which they do only where they are
 * bounded by bytes: the part of it that belongs to numbered databases is what {@code maxmemory}
 * bounds. The resident set is the whole process.
 */
final class MemoryInfo {

  private static final List<String> WITHOUT_BYTES_HERE = // parts that Larder does not have
      List.of(
          "mem_not_counted_for_evict",
          "mem_replication_backlog",
          "mem_total_replication_buffers",
          "mem_clients_slaves",
          "mem_cluster_links",
          "mem_aof_buffer");

  private MemoryInfo() {}

  static void memory(ServerState server, Fields fields) {
    HeapFigures heap = server.statistics().heap().read();
    ProcessFigures process = ProcessFigures.read();
    long maxmemory = server.parameters().get(KeyspaceParameters.MAXMEMORY);
    long charged = charged(server);
    ScriptFigures scripts = server.scripting().figures();
    fields
        .addBytes("used_memory", heap.usedBytes())
        .addBytes("used_memory_rss", process.residentBytes())
        .addBytes("used_memory_peak", heap.peakBytes())
        .add("used_memory_peak_perc", percent(heap.usedBytes(), heap.peakBytes()))
        .add("used_memory_overhead", Math.max(0, heap.usedBytes() - charged))
        .add("used_memory_startup", heap.startBytes())
        .add("used_memory_dataset", charged)
        .add("used_memory_dataset_perc", percent(charged, heap.usedBytes()))
        .add("allocator_allocated", heap.usedBytes())
        .add("allocator_active", heap.committedBytes())
        .add("allocator_resident", heap.committedBytes())
        .addBytes("total_system_memory", process.machineBytes())
        .addBytes("used_memory_lua", scripts.stateBytes())
        .add("used_memory_vm_eval", scripts.stateBytes()) // which run functions too
        .add("used_memory_scripts_eval", scripts.scriptBytes())
        .add("number_of_cached_scripts", scripts.scripts())
        .add("number_of_functions", scripts.functions())
        .add("number_of_libraries", scripts.libraries())
        .add("used_memory_vm_functions", 0)
        .addBytes("used_memory_vm_total", scripts.stateBytes())
        .add("used_memory_functions", scripts.libraryBytes())
        .addBytes("used_memory_scripts", scripts.scriptBytes() + scripts.libraryBytes())
        .addBytes("maxmemory", maxmemory)
        .add("maxmemory_policy", server.parameters().get(KeyspaceParameters.MAXMEMORY_POLICY))
        .add("allocator_frag_ratio", ratio(heap.committedBytes(), heap.usedBytes()), 2)
        .add("allocator_frag_bytes", heap.committedBytes() - heap.usedBytes())
        .add("allocator_rss_ratio", 1, 2)
        .add("allocator_rss_bytes", 0)
        .add("rss_overhead_ratio", ratio(process.residentBytes(), heap.committedBytes()), 2)
        .add("rss_overhead_bytes", process.residentBytes() - heap.committedBytes())
        .add("mem_fragmentation_ratio", ratio(process.residentBytes(), heap.usedBytes()), 2)
        .add("mem_fragmentation_bytes", process.residentBytes() - heap.usedBytes());
    WITHOUT_BYTES_HERE.forEach(name -> fields.add(name, 0));
    fields
        .add("mem_clients_normal", ofClients(server))
        .add("mem_allocator", "java")
        .addAll(0, "active_defrag_running", "lazyfree_pending_objects", "lazyfreed_objects");
  }

  /** What keyspaces charge for their entries. */
  static long charged(ServerState server) {
    return server.engine().allKeyspaces().stream().mapToLong(Keyspace::usedBytes).sum();
  }

  /** What clients take. */
  static long ofClients(ServerState server) {
    return server.clients().snapshot().stream().mapToLong(Client::memoryBytes).sum();
  }

  static double ratio(long one, long other) {
    return other == 0 ? 0 : (double) one / other;
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * ratio(part, whole));
  }
}
