package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.engine.Keyspace;
import io.larder.server.config.KeyspaceParameters;
import io.larder.server.script.ScriptFigures;
import io.larder.server.state.Client;
import io.larder.server.state.ServerState;
import io.larder.server.stats.HeapFigures;
import io.larder.server.stats.ProcessFigures;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code MEMORY} answers; the figures mean what those of {@code INFO memory} mean. */
final class MemoryReplies {

  private static final double NEARLY_FULL = 0.9;

  private MemoryReplies() {}

  static void stats(Call call, Reply reply) {
    Map<String, Number> figures = figures(Client.of(call).server());
    reply.map(figures.size());
    figures.forEach(
        (name, figure) -> {
          reply.bulk(name);
          if (figure instanceof Long whole) {
            reply.integer(whole);
          } else {
            reply.real(figure.doubleValue());
          }
        });
  }

  private static Map<String, Number> figures(ServerState server) {
    HeapFigures heap = server.statistics().heap().read();
    long resident = ProcessFigures.read().residentBytes();
    long used = heap.usedBytes();
    long committed = heap.committedBytes();
    long charged = MemoryInfo.charged(server);
    long keys = server.engine().allKeyspaces().stream().mapToLong(Keyspace::size).sum();
    ScriptFigures scripts = server.scripting().figures();
    Map<String, Number> figures = new LinkedHashMap<>();
    figures.put("peak.allocated", heap.peakBytes());
    figures.put("total.allocated", used);
    figures.put("startup.allocated", heap.startBytes());
    figures.put("replication.backlog", 0L);
    figures.put("clients.slaves", 0L);
    figures.put("clients.normal", MemoryInfo.ofClients(server));
    figures.put("cluster.links", 0L);
    figures.put("aof.buffer", 0L);
    figures.put("lua.caches", scripts.scriptBytes());
    figures.put("functions.caches", scripts.libraryBytes());
    figures.put("overhead.total", Math.max(0, used - charged));
    figures.put("keys.count", keys);
    figures.put("keys.bytes-per-key", keys == 0 ? 0L : charged / keys);
    figures.put("dataset.bytes", charged);
    figures.put("dataset.percentage", 100 * MemoryInfo.ratio(charged, used));
    figures.put("peak.percentage", 100 * MemoryInfo.ratio(used, heap.peakBytes()));
    figures.put("allocator.allocated", used);
    figures.put("allocator.active", committed);
    figures.put("allocator.resident", committed);
    figures.put("allocator-fragmentation.ratio", MemoryInfo.ratio(committed, used));
    figures.put("allocator-fragmentation.bytes", committed - used);
    figures.put("allocator-rss.ratio", 1.0);
    figures.put("allocator-rss.bytes", 0L);
    figures.put("rss-overhead.ratio", MemoryInfo.ratio(resident, committed));
    figures.put("rss-overhead.bytes", resident - committed);
    figures.put("fragmentation", MemoryInfo.ratio(resident, used));
    figures.put("fragmentation.bytes", resident - used);
    return figures;
  }

  static void doctor(Call call, Reply reply) {
    ServerState server = Client.of(call).server();
    long most = server.parameters().get(KeyspaceParameters.MAXMEMORY);
    long charged = server.engine().databaseBytes();
    String report;
    if (most == 0) {
      report = "No bound is set: maxmemory is 0, so keys are kept until the JVM's heap is full.";
    } else if (charged >= NEARLY_FULL * most) {
      report =
          Fields.human(charged)
              + " of "
              + Fields.human(most)
              + " are taken: soon keys are evicted or writes refused, as maxmemory-policy says.";
    } else {
      report = Fields.human(charged) + " of " + Fields.human(most) + " are taken: all is well.";
    }
    reply.verbatim("txt", report + "\n");
  }

  static void allocator(Call call, Reply reply) {
    HeapFigures heap = Client.of(call).server().statistics().heap().read();
    reply.verbatim(
        "txt",
        "JVM heap: "
            + Fields.human(heap.usedBytes())
            + " in use, "
            + Fields.human(heap.committedBytes())
            + " taken from the system, "
            + Fields.human(Runtime.getRuntime().maxMemory())
            + " at most\n");
  }
}
