package io.larder.server.config;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.value.glob.Glob;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code CONFIG GET}: the values of the parameters whose names match. */
final class ConfigGet {

  private ConfigGet() {}

  static void run(Call call, Reply reply) {
    Map<String, Parameter<?>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 2; i < call.size(); i++) {
      add(new String(call.bytes(i), StandardCharsets.UTF_8), found);
    }
    Parameters parameters = ConfigCommands.caller(call).configuration().parameters();
    reply.map(found.size());
    found.forEach(
        (name, parameter) -> {
          reply.bulk(name);
          reply.bulk(parameters.text(parameter));
        });
  }

  private static void add(String pattern, Map<String, Parameter<?>> found) {
    if (!isPattern(pattern)) {
      Parameter<?> named = ParameterCatalog.find(pattern);
      if (named != null) {
        found.putIfAbsent(pattern, named); // answered as it was asked for
      }
      return;
    }
    Glob glob = Glob.compile(pattern.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    ParameterCatalog.names()
        .forEach(
            (name, parameter) -> {
              if (glob.matches(name.getBytes(StandardCharsets.UTF_8))) {
                found.putIfAbsent(name, parameter);
              }
            });
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }
}
