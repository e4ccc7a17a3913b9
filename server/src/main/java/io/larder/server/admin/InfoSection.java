package io.larder.server.admin;

import io.larder.server.state.ServerState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The sections of {@code INFO}, in the order in which they are told. */
enum InfoSection {
  SERVER("Server", ServerInfo::server),
  CLIENTS("Clients", ServerInfo::clients),
  MEMORY("Memory", MemoryInfo::memory),
  PERSISTENCE("Persistence", NodeInfo::persistence),
  STATS("Stats", StatisticsInfo::stats),
  REPLICATION("Replication", NodeInfo::replication),
  CPU("CPU", ServerInfo::cpu),
  MODULES("Modules", (server, fields) -> {}),
  COMMANDSTATS("Commandstats", StatisticsInfo::commands),
  ERRORSTATS("Errorstats", StatisticsInfo::errors),
  LATENCYSTATS("Latencystats", StatisticsInfo::latency),
  CLUSTER("Cluster", NodeInfo::cluster),
  KEYSPACE("Keyspace", ServerInfo::keyspace),
  DEBUG("Debug", StatisticsInfo::debug);

  /** What is told if everything is asked for: all but what is told by its name alone. */
  static final Set<InfoSection> EVERYTHING = EnumSet.complementOf(EnumSet.of(DEBUG));

  /** What is told if nothing is asked for. */
  static final Set<InfoSection> DEFAULTS =
      EnumSet.complementOf(EnumSet.of(COMMANDSTATS, LATENCYSTATS, DEBUG));

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // a method
  private final BiConsumer<ServerState, Fields> figures;

  InfoSection(String title, BiConsumer<ServerState, Fields> figures) {
    this.title = title;
    this.figures = figures;
  }

  static Optional<InfoSection> find(String name) {
    return EnumSet.allOf(InfoSection.class).stream()
        .filter(section -> section.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  String text(ServerState server) {
    Fields fields = new Fields();
    figures.accept(server, fields);
    return "# " + title + "\r\n" + fields.text();
  }
}
