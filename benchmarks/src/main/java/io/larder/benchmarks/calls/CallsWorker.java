package io.larder.benchmarks.calls;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.jcache.Setting.Expiry;
import io.larder.benchmarks.jcache.Store;
import io.larder.benchmarks.turns.Worker;
import java.io.IOException;
import java.util.List;

/** The main class of a contestant's JVM. */
final class CallsWorker {

  private CallsWorker() {}

  /** Serves the setting that {@link #arguments} wrote. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Setting setting =
        new Setting(
            ProviderName.valueOf(arguments[0]),
            Store.valueOf(arguments[1]),
            Boolean.parseBoolean(arguments[2]),
            Expiry.valueOf(arguments[3]),
            Long.parseLong(arguments[4]));
    Worker.serve(() -> new Filled(setting));
  }

  static List<String> arguments(Setting setting) {
    return List.of(
        setting.provider().name(),
        setting.store().name(),
        Boolean.toString(setting.statistics()),
        setting.expiry().name(),
        Long.toString(setting.maxEntries()));
  }
}
