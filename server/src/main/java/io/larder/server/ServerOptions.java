package io.larder.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a server is started with: parameters by Redis's names. Immutable. */
public final class ServerOptions {

  private final Map<String, String> values;

  private ServerOptions(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Redis's defaults: port 6379 on the loopback interface. */
  public static ServerOptions defaults() {
    return new ServerOptions(Map.of());
  }

  /** The same with a parameter set, such as {@code with("port", "7001")}. */
  public ServerOptions with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new ServerOptions(more);
  }

  /** The value of a parameter, or what it is when nothing was said. */
  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
