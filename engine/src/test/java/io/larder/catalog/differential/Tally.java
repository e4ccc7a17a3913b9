package io.larder.catalog.differential;

import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.testkit.reference.ErrorText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what was compared, by group, and which known differences of versions were met. */
final class Tally {

  private static final class Row {
    private final Set<String> commands = new HashSet<>();
    private long requests;
    private long errors;
  }

  private final Map<String, Command> byName = new HashMap<>();
  private final Map<CommandGroup, Row> rows = new EnumMap<>(CommandGroup.class);
  private final Map<String, Integer> catalogued = new TreeMap<>();
  private final Map<VersionDifference, Long> known = new LinkedHashMap<>();
  private long requests;
  private long inspections;

  Tally(Collection<Command> commands) {
    for (Command command : commands) {
      byName.put(command.name(), command);
      catalogued.merge(command.group().redisName(), 1, Integer::sum);
    }
  }

  void count(Request request, @Nullable Object expected, boolean inspects) {
    if (inspects) {
      inspections++;
      return;
    }
    requests++;
    Command command = byName.get(request.name());
    if (command == null) {
      command = byName.get(request.name() + " " + request.text(1).toUpperCase(Locale.ROOT));
    }
    if (command != null) {
      Row row = rows.computeIfAbsent(command.group(), group -> new Row());
      row.commands.add(command.name());
      row.requests++;
      row.errors += expected instanceof ErrorText ? 1 : 0;
    }
  }

  void count(VersionDifference difference) {
    known.merge(difference, 1L, Long::sum);
  }

  long requests() {
    return requests;
  }

  /** The summary as a table. */
  String table(String title) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add("  %-14s %10s %10s %10s".formatted("group", "commands", "requests", "errors"));
    rows.forEach(
        (group, row) ->
            lines.add(
                "  %-14s %10s %10d %9d%%"
                    .formatted(
                        group.redisName(),
                        row.commands.size() + "/" + catalogued.get(group.redisName()),
                        row.requests,
                        100 * row.errors / row.requests)));
    lines.add("  %-14s %10s %10d".formatted("all", "", requests));
    lines.add("  and " + inspections + " requests that inspected keys");
    known.forEach(
        (difference, times) ->
            lines.add(
                "  version: %s, %d times (%s)"
                    .formatted(difference.name(), times, difference.reason())));
    return String.join("\n", lines);
  }
}
