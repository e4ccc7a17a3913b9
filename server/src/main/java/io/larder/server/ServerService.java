package io.larder.server;

import io.larder.engine.EngineService;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.config.ConfigFileException;
import io.larder.server.config.ParameterCatalog;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The server as a service of an engine, named {@code server}: its settings are the parameters of
 * {@code redis.conf}, and {@code user}, whose values are users with their rules. Made by the
 * service loader.
 */
public final class ServerService implements EngineService {

  private static final Logger LOG = System.getLogger("io.larder.server");
  private static final String USER = "user";

  /** Found by the service loader. */
  public ServerService() {}

  @Override
  public String name() {
    return "server";
  }

  @Override
  public List<String> settings() {
    List<String> names = new ArrayList<>(ParameterCatalog.names().keySet());
    names.add(USER);
    return names;
  }

  @Override
  public LarderServer start(KeyspaceEngine engine, Map<String, List<String>> settings)
      throws IOException {
    ServerOptions options = ServerOptions.defaults();
    for (Map.Entry<String, List<String>> setting : settings.entrySet()) {
      for (String value : values(setting.getKey(), setting.getValue())) {
        options = with(options, setting.getKey(), value);
      }
    }
    LarderServer server = LarderServer.start(engine, options);
    server.configuration().warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
    LOG.log(
        Level.INFO,
        "clients of Redis are served at " + server.addresses() + " (" + server.transport() + ")");
    return server;
  }

  /** Each value of {@code user} is a line of its own; those of others stand in one line. */
  private static List<String> values(String name, List<String> values) {
    return name.equals(USER) ? values : List.of(String.join(" ", values));
  }

  private static ServerOptions with(ServerOptions options, String name, String value) {
    try {
      return options.with(name, value);
    } catch (ConfigFileException wrong) {
      throw new WrongSettingException(name, wrong.reason());
    }
  }
}
