package io.larder.server.config;

import java.util.List;

/** Snapshots and the append log, of which there are none yet. */
public final class PersistenceParameters {

  private static final Text FILE_NAME =
      new Text(
          "a file's name",
          text -> text.contains("/") ? "dbfilename can't be a path, just a filename" : null);

  public static final Parameter<List<String>> SAVE =
      Parameter.kept(
          "save",
          WordList.savePoints(),
          List.of(),
          "When snapshots are written: after so many seconds with so many changes.");

  public static final Parameter<Boolean> APPENDONLY =
      Parameter.kept("appendonly", YesNo.INSTANCE, false, "Keeps an append log.");

  static final List<Parameter<?>> ALL =
      List.of(
          SAVE,
          Parameter.kept("dbfilename", FILE_NAME, "dump.rdb", "The file of the snapshot.")
              .guarded(),
          Parameter.kept(
              "rdbcompression", YesNo.INSTANCE, true, "Compresses strings in snapshots."),
          Parameter.kept("rdbchecksum", YesNo.INSTANCE, true, "Ends snapshots with a checksum.")
              .immutable(),
          Parameter.kept(
              "rdb-del-sync-files",
              YesNo.INSTANCE,
              false,
              "Deletes snapshots that were made for replicas."),
          Parameter.kept(
              "rdb-save-incremental-fsync",
              YesNo.INSTANCE,
              true,
              "Forces snapshots to the disk as they grow."),
          Parameter.kept(
              "stop-writes-on-bgsave-error",
              YesNo.INSTANCE,
              true,
              "Refuses writes while snapshots fail."),
          APPENDONLY,
          Parameter.kept(
                  "appendfilename",
                  FILE_NAME,
                  "appendonly.aof",
                  "The beginning of the names of the append log's files.")
              .immutable(),
          Parameter.kept(
                  "appenddirname", FILE_NAME, "appendonlydir", "The folder of the append log.")
              .immutable(),
          Parameter.kept(
              "appendfsync",
              Choice.of("everysec", "always", "no"),
              "everysec",
              "When the append log is forced to the disk."),
          Parameter.kept(
              "no-appendfsync-on-rewrite",
              YesNo.INSTANCE,
              false,
              "Leaves that out while files are rewritten."),
          Parameter.kept(
              "auto-aof-rewrite-percentage",
              WholeNumber.of(0, 2147483647),
              100L,
              "Percent of growth after which the append log is rewritten."),
          Parameter.kept(
              "auto-aof-rewrite-min-size",
              MemorySize.from(0),
              67108864L,
              "The size from which on that happens."),
          Parameter.kept(
              "aof-load-truncated",
              YesNo.INSTANCE,
              true,
              "Accepts an append log whose end is missing."),
          Parameter.kept(
              "aof-use-rdb-preamble",
              YesNo.INSTANCE,
              true,
              "Begins a rewritten append log with a snapshot."),
          Parameter.kept(
              "aof-timestamp-enabled", YesNo.INSTANCE, false, "Writes times into the append log."),
          Parameter.kept(
              "aof-rewrite-incremental-fsync",
              YesNo.INSTANCE,
              true,
              "Forces rewritten files to the disk as they grow."),
          Parameter.kept(
              "aof-disable-auto-gc", YesNo.INSTANCE, false, "Keeps old files of the append log."));

  private PersistenceParameters() {}
}
