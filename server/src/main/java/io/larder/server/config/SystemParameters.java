package io.larder.server.config;

import java.nio.file.Path;
import java.util.List;

/** The program, its folder and its scripts. */
public final class SystemParameters {

  public static final Parameter<String> DIR =
      Parameter.of(
              "dir",
              Folder.INSTANCE,
              Path.of("").toAbsolutePath().toString(),
              "The working folder, to which names of files are relative.")
          .guarded();

  public static final Parameter<Long> BUSY_REPLY_THRESHOLD =
      Parameter.of(
              "busy-reply-threshold",
              WholeNumber.of(0, Long.MAX_VALUE),
              5000L,
              "Milliseconds after which other clients are told that a script is busy.")
          .alias("lua-time-limit");

  public static final Parameter<Boolean> DAEMONIZE =
      Parameter.kept(
              "daemonize",
              YesNo.INSTANCE,
              false,
              "Goes into the background; here that is left to the service manager.")
          .immutable();

  static final List<Parameter<?>> ALL =
      List.of(
          DIR,
          BUSY_REPLY_THRESHOLD,
          Parameter.kept(
              "hz",
              WholeNumber.of(0, 2147483647),
              10L,
              "How often per second Redis looks after its background work; here that waits for its"
                  + " time."),
          Parameter.kept(
              "dynamic-hz", YesNo.INSTANCE, true, "Lets that number grow with the clients."),
          DAEMONIZE,
          Parameter.kept(
                  "supervised",
                  Choice.of("upstart", "systemd", "auto", "no"),
                  "no",
                  "Tells a service manager that the server is ready.")
              .immutable(),
          Parameter.kept(
                  "pidfile",
                  Text.FILE,
                  "",
                  "The file that the number of the process is written to.")
              .immutable(),
          Parameter.kept(
                  "set-proc-title",
                  YesNo.INSTANCE,
                  true,
                  "Shows the state of the server in the list of processes.")
              .immutable(),
          Parameter.kept(
              "proc-title-template",
              Text.ANY,
              "{title} {listen-addr} {server-mode}",
              "How that is shown."),
          Parameter.kept(
                  "locale-collate", Text.ANY, "", "The locale by which strings would be compared.")
              .since("7.2"),
          Parameter.kept(
              "shutdown-timeout",
              WholeNumber.of(0, 2147483647),
              10L,
              "Seconds to wait for replicas before the end."),
          Parameter.kept(
              "shutdown-on-sigint",
              Choice.of("default", "save", "nosave", "now", "force"),
              "default",
              "How to end at Ctrl-C."),
          Parameter.kept(
              "shutdown-on-sigterm",
              Choice.of("default", "save", "nosave", "now", "force"),
              "default",
              "How to end when the system asks for it."),
          Parameter.kept(
              "oom-score-adj",
              Choice.of("no", "yes", "relative", "absolute"),
              "no",
              "Tells the kernel whom to end when memory runs out."),
          Parameter.kept(
              "oom-score-adj-values",
              WordList.oomScores(),
              List.of("0", "200", "800"),
              "The scores for that."),
          Parameter.kept("disable-thp", YesNo.INSTANCE, true, "Asks the kernel for small pages.")
              .immutable(),
          Parameter.kept("server_cpulist", Text.ANY, "", "The processors for the server.")
              .immutable(),
          Parameter.kept("bio_cpulist", Text.ANY, "", "The processors for background work.")
              .immutable(),
          Parameter.kept(
                  "aof_rewrite_cpulist",
                  Text.ANY,
                  "",
                  "The processors for rewriting the append log.")
              .immutable(),
          Parameter.kept("bgsave_cpulist", Text.ANY, "", "The processors for snapshots.")
              .immutable(),
          Parameter.kept("ignore-warnings", Text.ANY, "", "Warnings that do not prevent a start."));

  private SystemParameters() {}
}
