package io.larder.server.state;

import static io.larder.server.config.ObservationParameters.LATENCY_MONITOR_THRESHOLD;
import static io.larder.server.config.ObservationParameters.SLOWLOG_LOG_SLOWER_THAN;
import static io.larder.server.config.ObservationParameters.SLOWLOG_MAX_LEN;

import io.larder.server.config.Configuration;
import io.larder.server.config.Parameters;
import io.larder.server.stats.Statistics;

/** Lets what is noticed follow the parameters. */
final class Observation {

  private Observation() {}

  static void follow(Configuration configuration, Statistics statistics) {
    Parameters parameters = configuration.parameters();
    Runnable apply =
        () -> {
          statistics.slowLog().setThreshold(parameters.get(SLOWLOG_LOG_SLOWER_THAN));
          statistics.slowLog().setLength(parameters.get(SLOWLOG_MAX_LEN));
          statistics.latency().setThreshold(parameters.get(LATENCY_MONITOR_THRESHOLD));
        };
    apply.run();
    parameters.whenChanged(
        apply, SLOWLOG_LOG_SLOWER_THAN, SLOWLOG_MAX_LEN, LATENCY_MONITOR_THRESHOLD);
    configuration.whenStatisticsReset(statistics::reset);
  }
}
