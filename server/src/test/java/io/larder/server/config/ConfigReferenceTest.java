package io.larder.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The parameters beside those of the real server. */
class ConfigReferenceTest {

  /** Where the default is another one on purpose. */
  private static final Map<String, String> OTHER_DEFAULTS =
      Map.of(
          "bind", "only this machine is listened to unless more is asked for, as redis.conf has it",
          "client-output-buffer-limit", "a client that does not read must not fill the heap",
          "save", "there are no snapshots yet");

  /** What the reference server was started with, which shows instead of its default. */
  private static final Set<String> STARTED_WITH =
      Set.of("port", "unixsocket", "dir", "enable-debug-command", "save", "bind", "pidfile");

  /** What Redis says of the build it is, and has no value here. */
  private static final Set<String> OF_THE_BUILD = Set.of("pidfile");

  @Test
  void names_areThoseOfTheRealServerAndTheNewerOnes() {
    Set<String> newer = new TreeSet<>();
    ParameterCatalog.ALL.stream()
        .filter(parameter -> !parameter.since().isEmpty())
        .forEach(parameter -> newer.addAll(parameter.names()));

    Set<String> expected = new TreeSet<>(reference().keySet());
    expected.addAll(newer);

    assertThat(ParameterCatalog.names().keySet()).isEqualTo(expected);
  }

  @Test
  void defaults_areThoseOfTheRealServer() {
    Parameters parameters = new Parameters();
    Map<String, String> different = new TreeMap<>();
    reference()
        .forEach(
            (name, value) -> {
              Parameter<?> parameter = ParameterCatalog.find(name);
              boolean compared =
                  parameter != null
                      && !STARTED_WITH.contains(name)
                      && !OF_THE_BUILD.contains(name)
                      && !OTHER_DEFAULTS.containsKey(name);
              if (compared && !parameters.text(parameter).equals(value)) {
                different.put(name, parameters.text(parameter) + " instead of " + value);
              }
            });

    assertThat(different).isEmpty();
  }

  private static Map<String, String> reference() {
    try (ReferenceServer server = ReferenceServer.start();
        RespClient client = server.connect()) {
      List<?> answer = (List<?>) client.call("CONFIG", "GET", "*");
      Map<String, String> all = new TreeMap<>();
      for (int i = 0; answer != null && i < answer.size(); i += 2) {
        all.put(text(answer.get(i)), text(answer.get(i + 1)));
      }
      return all;
    }
  }

  private static String text(@Nullable Object bulk) {
    return new String((byte[]) java.util.Objects.requireNonNull(bulk), StandardCharsets.UTF_8);
  }
}
