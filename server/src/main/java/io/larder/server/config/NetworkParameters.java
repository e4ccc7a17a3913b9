package io.larder.server.config;

import java.util.List;

/** Where the server listens, and what it takes from whom. */
public final class NetworkParameters {

  public static final Parameter<Long> PORT =
      Parameter.of(
          "port", WholeNumber.of(0, 65535), 6379L, "The TCP port to listen on; 0 listens on none.");

  public static final Parameter<List<String>> BIND =
      Parameter.of(
          "bind",
          WordList.addresses(),
          List.of("127.0.0.1", "-::1"),
          "The addresses to listen on; * and ::* mean all, and one behind a - may be missing on"
              + " this machine.");

  /** Where is listened if {@link #BIND} names nothing. */
  public static final List<String> EVERYWHERE = List.of("*", "-::*");

  public static final Parameter<String> UNIXSOCKET =
      Parameter.of(
              "unixsocket",
              Text.FILE,
              "",
              "The Unix domain socket to listen on; empty listens on none.")
          .immutable();

  public static final Parameter<Long> UNIXSOCKETPERM =
      Parameter.of(
              "unixsocketperm",
              WholeNumber.permissions(),
              0L,
              "The permissions of the Unix domain socket; 0 leaves them to the system.")
          .immutable();

  public static final Parameter<Boolean> PROTECTED_MODE =
      Parameter.of(
          "protected-mode",
          YesNo.INSTANCE,
          true,
          "Refuses clients from other machines as long as the default user needs no password.");

  public static final Parameter<Long> TCP_BACKLOG =
      Parameter.of(
              "tcp-backlog",
              WholeNumber.of(0, 2147483647),
              511L,
              "How many connections may wait to be accepted.")
          .immutable();

  public static final Parameter<Long> TCP_KEEPALIVE =
      Parameter.of(
          "tcp-keepalive",
          WholeNumber.of(0, 2147483647),
          300L,
          "Seconds of silence after which the system asks whether the other side is still there; 0"
              + " never asks.");

  public static final Parameter<Long> TIMEOUT =
      Parameter.of(
          "timeout",
          WholeNumber.of(0, 2147483647),
          0L,
          "Seconds after which an idle client is disconnected; 0 is never.");

  public static final Parameter<Long> MAXCLIENTS =
      Parameter.of(
          "maxclients",
          WholeNumber.of(1, 4294967295L),
          10000L,
          "How many clients may be connected at the same time.");

  public static final Parameter<Long> PROTO_MAX_BULK_LEN =
      Parameter.of(
          "proto-max-bulk-len",
          MemorySize.from(1024 * 1024),
          536870912L,
          "The longest string of a request.");

  public static final Parameter<Long> CLIENT_QUERY_BUFFER_LIMIT =
      Parameter.of(
          "client-query-buffer-limit",
          MemorySize.from(1024 * 1024),
          1073741824L,
          "How many bytes of a request may be kept before it is complete.");

  public static final Parameter<OutputLimits> CLIENT_OUTPUT_BUFFER_LIMIT =
      Parameter.of(
          "client-output-buffer-limit",
          OutputLimits.Type.INSTANCE,
          OutputLimits.DEFAULTS,
          "How many bytes may wait for a client that does not read, by class of clients.");

  public static final Parameter<Long> MAXMEMORY_CLIENTS =
      Parameter.of(
          "maxmemory-clients",
          MemorySize.orPercent(),
          0L,
          "How much memory all clients together may take before those that take the most are"
              + " disconnected, in bytes or as a share of maxmemory; 0 leaves it to the JVM's own"
              + " bound.");

  public static final Parameter<Long> IO_THREADS =
      Parameter.of(
              "io-threads",
              WholeNumber.of(1, 128),
              1L,
              "How many event loops serve the connections; 1, the default, leaves the number to the"
                  + " server.")
          .immutable();

  public static final Parameter<String> TRANSPORT =
      Parameter.of(
              "transport",
              Choice.of("auto", "io_uring", "epoll", "nio"),
              "auto",
              "How sockets are waited for: by io_uring or epoll, which Linux has, or by the JDK's"
                  + " own means; auto takes the best that works.")
          .immutable()
          .since("Larder");

  static final List<Parameter<?>> ALL =
      List.of(
          PORT,
          BIND,
          Parameter.kept(
              "bind-source-addr",
              Text.ANY,
              "",
              "The address from which connections to other servers would go out."),
          UNIXSOCKET,
          UNIXSOCKETPERM,
          PROTECTED_MODE,
          TCP_BACKLOG,
          TCP_KEEPALIVE,
          TIMEOUT,
          MAXCLIENTS,
          PROTO_MAX_BULK_LEN,
          CLIENT_QUERY_BUFFER_LIMIT,
          CLIENT_OUTPUT_BUFFER_LIMIT,
          MAXMEMORY_CLIENTS,
          IO_THREADS,
          TRANSPORT,
          Parameter.kept(
                  "io-threads-do-reads",
                  YesNo.INSTANCE,
                  false,
                  "Lets those threads read as well, as the event loops always do here.")
              .immutable(),
          Parameter.kept(
                  "socket-mark-id",
                  WholeNumber.of(0, 4294967295L),
                  0L,
                  "The mark of connections for the firewall.")
              .immutable());

  private NetworkParameters() {}
}
