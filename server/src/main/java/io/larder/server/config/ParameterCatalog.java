package io.larder.server.config;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All parameters. */
public final class ParameterCatalog {

  /** All of them, in the order of their names. */
  public static final List<Parameter<?>> ALL =
      Stream.of(
              NetworkParameters.ALL,
              TlsParameters.ALL,
              SecurityParameters.ALL,
              KeyspaceParameters.ALL,
              ObservationParameters.ALL,
              SystemParameters.ALL,
              PersistenceParameters.ALL,
              ReplicationParameters.ALL,
              ClusterParameters.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Parameter::name))
          .toList();

  private static final Map<String, Parameter<?>> BY_NAME = new HashMap<>();

  static {
    ALL.forEach(parameter -> parameter.names().forEach(name -> BY_NAME.put(name, parameter)));
  }

  private ParameterCatalog() {}

  /** The parameter of a name, in capitals or not, older names included; null if there is none. */
  public static @Nullable Parameter<?> find(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** All names in order, the older ones included, with what they name. */
  public static Map<String, Parameter<?>> names() {
    return new TreeMap<>(BY_NAME);
  }
}
