package io.larder.server.config;

import java.util.List;

/** What is noticed, counted and logged. */
public final class ObservationParameters {

  public static final Parameter<String> LOGLEVEL =
      Parameter.of(
          "loglevel",
          Choice.of("debug", "verbose", "notice", "warning"),
          "notice",
          "How much the stand-alone program logs.");

  public static final Parameter<String> LOGFILE =
      Parameter.of(
              "logfile",
              Text.FILE,
              "",
              "The file that the stand-alone program logs to; empty for standard output.")
          .immutable();

  public static final Parameter<Long> SLOWLOG_LOG_SLOWER_THAN =
      Parameter.of(
          "slowlog-log-slower-than",
          WholeNumber.of(-1, Long.MAX_VALUE),
          10000L,
          "Microseconds from which on a command is noted in the slow log; -1 notes none.");

  public static final Parameter<Long> SLOWLOG_MAX_LEN =
      Parameter.of(
          "slowlog-max-len",
          WholeNumber.of(0, Long.MAX_VALUE),
          128L,
          "How many commands the slow log keeps.");

  public static final Parameter<Long> LATENCY_MONITOR_THRESHOLD =
      Parameter.of(
          "latency-monitor-threshold",
          WholeNumber.of(0, Long.MAX_VALUE),
          0L,
          "Milliseconds from which on a happening is noted for LATENCY; 0 notes none.");

  public static final Parameter<Boolean> LATENCY_TRACKING =
      Parameter.of(
          "latency-tracking",
          YesNo.INSTANCE,
          true,
          "Keeps how long the calls of each command took.");

  public static final Parameter<List<String>> LATENCY_TRACKING_INFO_PERCENTILES =
      Parameter.of(
          "latency-tracking-info-percentiles",
          WordList.percentiles(),
          List.of("50", "99", "99.9"),
          "The percentiles of these times that INFO shows.");

  public static final Parameter<Long> TRACKING_TABLE_MAX_KEYS =
      Parameter.of(
          "tracking-table-max-keys",
          WholeNumber.of(0, Long.MAX_VALUE),
          1000000L,
          "How many keys are remembered for clients that track them; 0 sets no limit.");

  static final List<Parameter<?>> ALL =
      List.of(
          LOGLEVEL,
          LOGFILE,
          Parameter.kept("syslog-enabled", YesNo.INSTANCE, false, "Logs to the system log.")
              .immutable(),
          Parameter.kept("syslog-ident", Text.ANY, "redis", "The name in the system log.")
              .immutable(),
          Parameter.kept(
                  "syslog-facility",
                  Choice.of(
                      "user", "local0", "local1", "local2", "local3", "local4", "local5", "local6",
                      "local7"),
                  "local0",
                  "The facility in the system log.")
              .immutable(),
          SLOWLOG_LOG_SLOWER_THAN,
          SLOWLOG_MAX_LEN,
          LATENCY_MONITOR_THRESHOLD,
          LATENCY_TRACKING,
          LATENCY_TRACKING_INFO_PERCENTILES,
          TRACKING_TABLE_MAX_KEYS,
          Parameter.kept(
              "crash-log-enabled",
              YesNo.INSTANCE,
              true,
              "Writes a report when the program crashes."),
          Parameter.kept(
              "crash-memcheck-enabled",
              YesNo.INSTANCE,
              true,
              "Checks memory when the program crashes."),
          Parameter.kept(
                  "always-show-logo", YesNo.INSTANCE, false, "Shows a picture in the log at start.")
              .immutable());

  private ObservationParameters() {}
}
