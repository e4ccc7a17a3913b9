package io.larder.server.config;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All parameters. */
public final class ParameterCatalog {

  /** All of them, in the order of their names. */
  public static final List<Parameter<?>> ALL = sorted();

  private static final Map<String, Parameter<?>> BY_NAME = byName();

  private ParameterCatalog() {}

  /** By means that need no code to be linked, as a start waits for it. */
  private static List<Parameter<?>> sorted() {
    TreeMap<String, Parameter<?>> sorted = new TreeMap<>();
    for (List<Parameter<?>> subject :
        List.of(
            NetworkParameters.ALL,
            TlsParameters.ALL,
            SecurityParameters.ALL,
            KeyspaceParameters.ALL,
            ObservationParameters.ALL,
            SystemParameters.ALL,
            PersistenceParameters.ALL,
            ReplicationParameters.ALL,
            ClusterParameters.ALL)) {
      for (Parameter<?> parameter : subject) {
        sorted.put(parameter.name(), parameter);
      }
    }
    return List.copyOf(sorted.values());
  }

  private static Map<String, Parameter<?>> byName() {
    Map<String, Parameter<?>> byName = new HashMap<>();
    for (Parameter<?> parameter : ALL) {
      byName.put(parameter.name(), parameter);
      for (String alias : parameter.aliases()) {
        byName.put(alias, parameter);
      }
    }
    return byName;
  }

  /** The parameter of a name, in capitals or not, older names included; null if there is none. */
  public static @Nullable Parameter<?> find(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** All names in order, the older ones included, with what they name. */
  public static Map<String, Parameter<?>> names() {
    return new TreeMap<>(BY_NAME);
  }
}
