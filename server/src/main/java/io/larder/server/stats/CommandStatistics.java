package io.larder.server.stats;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A meter for each command. Thread-safe. */
public final class CommandStatistics {

  private final Map<Command, CommandMeter> meters = new LinkedHashMap<>();
  private final Rate rate = new Rate();

  CommandStatistics(Catalog catalog) {
    catalog.commands().forEach(command -> meters.put(command, new CommandMeter(command)));
  }

  /** The meter of a command of the catalog. */
  public CommandMeter of(Command command) {
    return Objects.requireNonNull(meters.get(command));
  }

  /** All meters, in the order of the catalog. */
  public Collection<CommandMeter> all() {
    return meters.values();
  }

  /** How many calls there were. O(number of commands). */
  public long calls() {
    return meters.values().stream().mapToLong(CommandMeter::calls).sum();
  }

  /** How many calls there were in a second, of late. */
  public long callsPerSecond(long nowMillis) {
    return Math.round(rate.perSecond(calls(), nowMillis));
  }

  void reset() {
    meters.values().forEach(CommandMeter::reset);
  }
}
