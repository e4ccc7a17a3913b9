package io.larder.server.config;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code CONFIG SET}: sets parameters, all or none. */
final class ConfigSet {

  private static final int MOST_ECHOED = 128;

  private ConfigSet() {}

  static void run(Call call, Reply reply) {
    if (call.size() % 2 != 0) {
      throw Failure.SYNTAX;
    }
    ConfigCaller caller = ConfigCommands.caller(call);
    Parameters parameters = caller.configuration().parameters();
    boolean guardedToo =
        switch (parameters.get(SecurityParameters.ENABLE_PROTECTED_CONFIGS)) {
          case "yes" -> true;
          case "local" -> caller.isLocal();
          default -> false;
        };
    List<Parameters.Setting> settings = settings(call);
    check(settings, guardedToo);
    try {
      parameters.set(settings);
    } catch (Parameters.Refused refused) {
      throw failed(refused.name(), refused.reason());
    }
    reply.ok();
  }

  private static List<Parameters.Setting> settings(Call call) {
    List<Parameters.Setting> settings = new ArrayList<>();
    for (int i = 2; i < call.size(); i += 2) {
      String name = text(call, i);
      if (ParameterCatalog.find(name) == null) {
        throw Failure.error(
            "Unknown option or number of arguments for CONFIG SET - '" + echo(name) + "'");
      }
      settings.add(Parameters.Setting.of(name, text(call, i + 1)));
    }
    return settings;
  }

  private static void check(List<Parameters.Setting> settings, boolean guardedToo) {
    Set<String> seen = new HashSet<>(); // a name and its older one are two, as in Redis
    for (Parameters.Setting setting : settings) {
      Parameter<?> parameter =
          java.util.Objects.requireNonNull(ParameterCatalog.find(setting.name()));
      if (parameter.is(Parameter.Trait.IMMUTABLE)) {
        throw failed(setting.name(), "can't set immutable config");
      }
      if (parameter.is(Parameter.Trait.PROTECTED) && !guardedToo) {
        throw failed(setting.name(), "can't set protected config");
      }
      if (!seen.add(setting.name().toLowerCase(Locale.ROOT))) {
        throw failed(setting.name(), "duplicate parameter");
      }
    }
  }

  private static String text(Call call, int word) {
    return new String(call.bytes(word), StandardCharsets.UTF_8);
  }

  private static String echo(String text) {
    String line = text.replace('\r', ' ').replace('\n', ' ');
    return line.length() > MOST_ECHOED ? line.substring(0, MOST_ECHOED) : line;
  }

  private static Failure failed(String name, String reason) {
    return Failure.error(
        "CONFIG SET failed (possibly related to argument '" + name + "') - " + reason);
  }
}
