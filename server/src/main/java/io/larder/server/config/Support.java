package io.larder.server.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that Redis takes and that would be a false promise here. */
final class Support {

  private static final long DATABASES = 16;

  private Support() {}

  /** Why a value cannot be had; null if it can. */
  static @Nullable String reasonAgainst(Parameter<?> parameter, Object value) {
    if (parameter == PersistenceParameters.SAVE && !List.of().equals(value)) {
      return "snapshots are not there yet: data lives in memory alone";
    }
    if (parameter == PersistenceParameters.APPENDONLY && Boolean.TRUE.equals(value)) {
      return "the append log is not there yet: data lives in memory alone";
    }
    if (parameter == KeyspaceParameters.DATABASES && (long) value > DATABASES) {
      return "there are " + DATABASES + " databases, not more";
    }
    if (parameter == SystemParameters.DAEMONIZE && Boolean.TRUE.equals(value)) {
      return "the server stays in the foreground: let the shell or a service manager detach it";
    }
    if (parameter == ClusterParameters.CLUSTER_ENABLED && Boolean.TRUE.equals(value)) {
      return "the server is a single node; it cannot be part of a cluster";
    }
    if (parameter == ReplicationParameters.REPLICAOF && !List.of().equals(value)) {
      return "the server cannot follow a master";
    }
    return null;
  }

  /**
   * Whether a server starts although a value cannot be had: it does, with a warning, where the same
   * file or command line has served a Redis well and a cache is as good without.
   */
  static boolean startsWithout(Parameter<?> parameter) {
    return parameter != ClusterParameters.CLUSTER_ENABLED
        && parameter != ReplicationParameters.REPLICAOF;
  }
}
