package io.larder.server.stats;

import io.larder.catalog.Catalog;
import io.larder.engine.KeyspaceEngine;

/**
 * All that a server counts and measures.
 *
 * <p>Thread-safe. What counts on the path of a command is striped, so that threads do not wait for
 * one another; a reading taken meanwhile may miss the last few calls.
 */
public final class Statistics {

  private final CommandStatistics commands;
  private final ErrorStatistics errors = new ErrorStatistics();
  private final KeyStatistics keys = new KeyStatistics();
  private final DepartedKeys departedKeys;
  private final NetworkStatistics network = new NetworkStatistics();
  private final EventLoopStatistics eventLoops = new EventLoopStatistics();
  private final SlowLog slowLog = new SlowLog();
  private final LatencyMonitor latency = new LatencyMonitor();
  private final HeapWatch heap = new HeapWatch();

  /** Nothing is counted yet of the commands of a catalog; of an engine's keys all that was. */
  public Statistics(Catalog catalog, KeyspaceEngine engine) {
    commands = new CommandStatistics(catalog);
    departedKeys = new DepartedKeys(engine);
  }

  /** The calls of each command. */
  public CommandStatistics commands() {
    return commands;
  }

  /** The errors that were answered. */
  public ErrorStatistics errors() {
    return errors;
  }

  /** What was found and changed. */
  public KeyStatistics keys() {
    return keys;
  }

  /** What has gone by itself. */
  public DepartedKeys departedKeys() {
    return departedKeys;
  }

  /** Connections and bytes. */
  public NetworkStatistics network() {
    return network;
  }

  /** The event loops. */
  public EventLoopStatistics eventLoops() {
    return eventLoops;
  }

  /** The commands that took long. */
  public SlowLog slowLog() {
    return slowLog;
  }

  /** The moments when something took long. */
  public LatencyMonitor latency() {
    return latency;
  }

  /** The heap. */
  public HeapWatch heap() {
    return heap;
  }

  /** Begins anew to count; the slow log and the latency samples stay. */
  public void reset() {
    commands.reset();
    errors.reset();
    keys.reset();
    departedKeys.reset();
    network.reset();
    eventLoops.reset();
  }
}
