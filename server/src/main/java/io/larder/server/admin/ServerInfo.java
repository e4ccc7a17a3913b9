package io.larder.server.admin;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceFigures;
import io.larder.server.config.NetworkParameters;
import io.larder.server.config.Parameters;
import io.larder.server.config.TlsParameters;
import io.larder.server.state.Buffers;
import io.larder.server.state.Client;
import io.larder.server.state.Identity;
import io.larder.server.state.ServerState;
import io.larder.server.stats.ProcessFigures;
import java.util.List;
import java.util.function.ToLongFunction;

/** Who the server is, who is connected, and how many keys there are. */
final class ServerInfo {

  private static final String NO_REVISION = "00000000"; // Redis's own source is not in it
  private static final long SECONDS_A_DAY = 86_400;
  private static final int CLOCK_BITS = 24; // of the access clock in seconds

  private ServerInfo() {}

  static void server(ServerState server, Fields fields) {
    long now = server.nowMillis();
    long upSeconds = (now - server.identity().startedMillis()) / 1_000;
    Object file = server.configuration().file();
    fields
        .add("redis_version", Identity.REDIS_VERSION)
        .add("larder_version", Identity.larderVersion())
        .addAll(NO_REVISION, "redis_git_sha1")
        .add("redis_git_dirty", 0)
        .add("redis_build_id", "0")
        .add("redis_mode", "standalone")
        .add("os", property("os.name") + " " + property("os.version") + " " + property("os.arch"))
        .add("arch_bits", 64)
        .add("monotonic_clock", "System.nanoTime")
        .add("multiplexing_api", multiplexing(server.parameters()))
        .add("atomicvar_api", "java")
        .add("gcc_version", "0.0.0")
        .add("java_version", property("java.version"))
        .add("process_id", ProcessHandle.current().pid())
        .add("process_supervised", "no")
        .add("run_id", server.identity().runId())
        .add("tcp_port", server.parameters().get(NetworkParameters.PORT))
        .add("server_time_usec", now * 1_000)
        .add("uptime_in_seconds", upSeconds)
        .add("uptime_in_days", upSeconds / SECONDS_A_DAY)
        .addAll(10, "hz", "configured_hz") // nothing runs at this pace here
        .add("lru_clock", now / 1_000 & ((1L << CLOCK_BITS) - 1))
        .add("executable", ProcessHandle.current().info().command().orElse(""))
        .add("config_file", file == null ? "" : file)
        .add("io_threads_active", 0);
    listeners(server.parameters(), fields);
  }

  /** By kind, as Redis numbers them; what nobody listens on is left out. */
  private static void listeners(Parameters parameters, Fields fields) {
    List<String> bind = parameters.get(NetworkParameters.BIND);
    List<String> addresses = bind.isEmpty() ? NetworkParameters.EVERYWHERE : bind;
    long port = parameters.get(NetworkParameters.PORT);
    String local = parameters.get(NetworkParameters.UNIXSOCKET);
    long tlsPort = parameters.get(TlsParameters.TLS_PORT);
    if (port > 0) {
      fields.add("listener0", listener("tcp", addresses) + ",port=" + port);
    }
    if (!local.isEmpty()) {
      fields.add("listener1", listener("unix", List.of(local)));
    }
    if (tlsPort > 0) {
      fields.add("listener2", listener("tls", addresses) + ",port=" + tlsPort);
    }
  }

  private static String listener(String kind, List<String> addresses) {
    return "name=" + kind + ",bind=" + String.join(",bind=", addresses);
  }

  private static String multiplexing(Parameters parameters) {
    String wanted = parameters.get(NetworkParameters.TRANSPORT);
    String best = property("os.name").equals("Linux") ? "epoll" : "nio";
    return wanted.equals("auto") ? best : wanted;
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  static void clients(ServerState server, Fields fields) {
    List<Client> clients = server.clients().snapshot();
    AwaitedKeys awaited = new AwaitedKeys(clients);
    fields
        .add("connected_clients", clients.size())
        .add("cluster_connections", 0)
        .add("maxclients", server.parameters().get(NetworkParameters.MAXCLIENTS))
        .add("client_recent_max_input_buffer", most(clients, Buffers::query))
        .add("client_recent_max_output_buffer", most(clients, Buffers::unsent))
        .add("blocked_clients", clients.stream().filter(each -> each.blocked() != null).count())
        .add("tracking_clients", clients.stream().filter(each -> each.tracking() != null).count())
        .add("clients_in_timeout_table", awaited.withTimeout())
        .add("total_blocking_keys", awaited.all())
        .add("total_blocking_keys_on_nokey", awaited.watchedForDeletion());
  }

  private static long most(List<Client> clients, ToLongFunction<Buffers> bytes) {
    return clients.stream().map(client -> client.link().buffers()).mapToLong(bytes).max().orElse(0);
  }

  static void cpu(ServerState server, Fields fields) {
    ProcessFigures figures = ProcessFigures.read();
    fields
        .add("used_cpu_sys", figures.systemSeconds(), 6)
        .add("used_cpu_user", figures.userSeconds(), 6)
        .add("used_cpu_sys_children", 0, 6)
        .add("used_cpu_user_children", 0, 6)
        .add("used_cpu_sys_main_thread", figures.systemSeconds(), 6)
        .add("used_cpu_user_main_thread", figures.userSeconds(), 6);
  }

  /** Caches have numbers behind those of the databases; what is empty is not told. */
  static void keyspace(ServerState server, Fields fields) {
    KeyspaceEngine engine = server.engine();
    for (Keyspace<?> keyspace : engine.allKeyspaces()) {
      KeyspaceFigures figures = keyspace.figures();
      if (figures.size() > 0) {
        fields.add(
            "db" + keyspace.number(),
            "keys="
                + figures.size()
                + ",expires="
                + figures.withDeadline()
                + ",avg_ttl="
                + figures.meanTtlMillis(server.nowMillis())
                + (keyspace.number() < KeyspaceEngine.DATABASES ? "" : ",name=" + keyspace.name()));
      }
    }
  }
}
