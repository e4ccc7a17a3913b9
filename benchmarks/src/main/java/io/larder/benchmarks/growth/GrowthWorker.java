package io.larder.benchmarks.growth;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.turns.Worker;
import java.io.IOException;

/** The main class of a contestant's JVM. */
final class GrowthWorker {

  static final String CACHES = "caches";
  static final String COMMANDS = "commands";

  private GrowthWorker() {}

  /**
   * Serves.
   *
   * @param arguments {@link #CACHES} or {@link #COMMANDS}, the provider, the number of entries
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ProviderName provider = ProviderName.valueOf(arguments[1]);
    int entries = Integer.parseInt(arguments[2]);
    Worker.serve(
        () ->
            arguments[0].equals(CACHES)
                ? new CacheBench(provider, entries)
                : new CommandBench(provider, entries));
  }
}
