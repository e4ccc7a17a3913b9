package io.larder.server.state;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Failure;
import io.larder.catalog.Words;
import io.larder.server.acl.Redaction;
import io.larder.server.stats.CommandMeter;
import io.larder.server.stats.LatencyMonitor;
import io.larder.server.stats.SlowLog;
import io.larder.server.stats.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the statistics what commands did. */
final class Measurement {

  private static final int MOST_WORDS = 32; // of a call in the slow log
  private static final int MOST_BYTES = 128; // of a word there

  private final ServerState server;
  private final Statistics statistics;

  Measurement(ServerState server) {
    this.server = server;
    this.statistics = server.statistics();
  }

  void refused(@Nullable Command command, Failure failure) {
    if (command != null) {
      statistics.commands().of(command).rejected();
    }
    statistics.errors().answered(failure.code());
  }

  void ran(Client client, Command command, Words words, long nanos, @Nullable Failure failure) {
    if (failure == Failure.OUT_OF_MEMORY) {
      refused(command, failure); // nothing of it has run
      return;
    }
    CommandMeter meter = statistics.commands().of(command);
    meter.called(nanos);
    if (!client.session().isExecuting()) { // else it is part of another
      statistics.eventLoops().ran(nanos);
    }
    if (failure != null) {
      meter.failed();
      statistics.errors().answered(failure.code());
    }
    long micros = nanos / 1_000;
    if (statistics.slowLog().notes(micros) && !command.is(CommandFlag.SKIP_SLOWLOG)) {
      note(client, command, words, micros);
    }
    long millis = micros / 1_000;
    if (statistics.latency().notes(millis)) {
      String kind = command.is(CommandFlag.FAST) ? "fast-command" : "command";
      statistics.latency().add(kind, new LatencyMonitor.Sample(server.nowMillis() / 1_000, millis));
    }
  }

  private void note(Client client, Command command, Words words, long micros) {
    List<byte[]> cut = cut(Redaction.of(command, words));
    String caller = client.link().remoteAddress();
    statistics
        .slowLog()
        .add(new SlowLog.Entry(0, server.nowMillis() / 1_000, micros, cut, caller, client.name()));
  }

  private static List<byte[]> cut(Words words) {
    int shown = words.size() > MOST_WORDS ? MOST_WORDS - 1 : words.size();
    List<byte[]> cut = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      cut.add(cut(words.bytes(i)));
    }
    if (shown < words.size()) {
      cut.add(Ascii.bytes("... (" + (words.size() - shown) + " more arguments)"));
    }
    return cut;
  }

  private static byte[] cut(byte[] word) {
    if (word.length <= MOST_BYTES) {
      return word;
    }
    byte[] note = Ascii.bytes("... (" + (word.length - MOST_BYTES) + " more bytes)");
    byte[] cut = Arrays.copyOf(word, MOST_BYTES + note.length);
    System.arraycopy(note, 0, cut, MOST_BYTES, note.length);
    return cut;
  }
}
