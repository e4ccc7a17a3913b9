package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.stats.CommandMeter;
import io.larder.server.stats.LatencyMonitor;
import io.larder.server.stats.LatencySnapshot;
import io.larder.server.stats.Statistics;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code LATENCY} answers. */
final class LatencyReplies {

  private LatencyReplies() {}

  private static Statistics statistics(Call call) {
    return Client.of(call).server().statistics();
  }

  private static String word(Call call, int word) {
    return new String(call.bytes(word), StandardCharsets.ISO_8859_1);
  }

  static void histogram(Call call, Reply reply) {
    List<CommandMeter> meters =
        wanted(call).stream().filter(meter -> meter.latency().count() > 0).toList();
    reply.map(meters.size());
    for (CommandMeter meter : meters) {
      LatencySnapshot latency = meter.latency();
      reply.bulk(meter.command().fullName());
      reply.map(2);
      reply.bulk("calls");
      reply.integer(latency.count());
      reply.bulk("histogram_usec");
      Map<Long, Long> levels = latency.cumulative();
      reply.map(levels.size());
      levels.forEach(
          (micros, count) -> {
            reply.integer(micros);
            reply.integer(count);
          });
    }
  }

  /** A container stands for its subcommands. */
  private static Collection<CommandMeter> wanted(Call call) {
    Collection<CommandMeter> all = statistics(call).commands().all();
    if (call.size() == 2) {
      return all;
    }
    Set<CommandMeter> wanted = new LinkedHashSet<>();
    for (int i = 2; i < call.size(); i++) {
      String name = word(call, i).toLowerCase(java.util.Locale.ROOT);
      all.stream().filter(meter -> named(meter.command().fullName(), name)).forEach(wanted::add);
    }
    return wanted;
  }

  private static boolean named(String fullName, String wanted) {
    return fullName.equals(wanted) || fullName.startsWith(wanted + "|");
  }

  static void history(Call call, Reply reply) {
    LatencyMonitor.@Nullable Event event = statistics(call).latency().event(word(call, 2));
    List<LatencyMonitor.Sample> samples = event == null ? List.of() : event.samples();
    reply.array(samples.size());
    for (LatencyMonitor.Sample sample : samples) {
      reply.array(2);
      reply.integer(sample.atSeconds());
      reply.integer(sample.millis());
    }
  }

  static void latest(Call call, Reply reply) {
    List<LatencyMonitor.Event> events = statistics(call).latency().events();
    reply.array(events.size());
    for (LatencyMonitor.Event event : events) {
      reply.array(4);
      reply.bulk(event.name());
      reply.integer(event.latest().atSeconds());
      reply.integer(event.latest().millis());
      reply.integer(event.worstMillis());
    }
  }

  static void reset(Call call, Reply reply) {
    LatencyMonitor monitor = statistics(call).latency();
    long forgotten = 0;
    if (call.size() == 2) {
      for (LatencyMonitor.Event event : monitor.events()) {
        forgotten += monitor.forget(event.name()) ? 1 : 0;
      }
    }
    for (int i = 2; i < call.size(); i++) {
      forgotten += monitor.forget(word(call, i)) ? 1 : 0;
    }
    reply.integer(forgotten);
  }

  static void graph(Call call, Reply reply) {
    LatencyMonitor.@Nullable Event event = statistics(call).latency().event(word(call, 2));
    if (event == null) {
      throw Failure.error("No samples available for event '" + word(call, 2) + "'");
    }
    long now = Client.of(call).server().nowMillis() / 1_000;
    reply.verbatim("txt", LatencyGraph.of(event, now));
  }

  static void doctor(Call call, Reply reply) {
    reply.verbatim("txt", LatencyDoctor.report(statistics(call).latency()));
  }
}
