package io.larder.server.admin;

import io.larder.catalog.Failure;
import io.larder.server.config.Parameter;
import io.larder.server.state.Client;

/** Commands that a parameter permits: to everybody, to clients of this machine, or to nobody. */
final class Guarded {

  private Guarded() {}

  static void check(Client client, Parameter<String> parameter, String command) {
    boolean permitted =
        switch (client.server().parameters().get(parameter)) {
          case "yes" -> true;
          case "local" -> client.isLocal();
          default -> false;
        };
    if (!permitted) {
      throw Failure.error(
          command
              + " command not allowed. If the "
              + parameter.name()
              + " option is set to \"local\", you can run it from a local connection, otherwise you"
              + " need to set this option in the configuration file, and then restart the server.");
    }
  }
}
