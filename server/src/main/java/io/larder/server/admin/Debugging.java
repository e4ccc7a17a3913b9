package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.Dataset;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Words;
import io.larder.engine.Deadline;
import io.larder.server.state.Ascii;
import io.larder.server.state.Client;
import io.larder.value.glob.Glob;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** What the subcommands of {@code DEBUG} do. */
final class Debugging {

  private static final System.Logger LOG = System.getLogger("io.larder.server.debug");
  private static final double NANOS = 1e9;
  private static final int DUMP_FRAME = 11; // a type before the value; version and sum behind it
  private static final long MOST_PACKED = 4L << 30;

  private Debugging() {}

  private static String word(Call call, int word) {
    return new String(call.bytes(word), StandardCharsets.ISO_8859_1);
  }

  /** Keeps the thread busy, and with it the other clients that it serves. */
  static void sleep(Call call, Reply reply) {
    double seconds;
    try {
      seconds = Double.parseDouble(word(call, 2));
    } catch (NumberFormatException none) {
      seconds = 0;
    }
    Client client = Client.of(call);
    long end = client.server().nanoTime() + (long) (seconds * NANOS);
    for (long left = end; left > 0; left = end - client.server().nanoTime()) {
      LockSupport.parkNanos(Math.min(left, end - client.server().nanoTime()));
    }
    reply.ok();
  }

  static void object(Call call, Reply reply) {
    KeySlot slot = call.openAny(2);
    if (slot.isAbsent()) {
      throw Failure.NO_SUCH_KEY;
    }
    if (call.size() == 4 && !call.is(3, "FAST")) {
      throw Failure.badSubcommand("DEBUG", call.bytes(1));
    }
    int serialized =
        answer(call, "DUMP", new Words("DUMP".getBytes(StandardCharsets.US_ASCII), call.bytes(2)))
                .length
            - DUMP_FRAME;
    String encoding =
        new String(
            answer(
                call,
                "OBJECT ENCODING",
                Words.of(Ascii.bytes("OBJECT"), Ascii.bytes("ENCODING"), call.bytes(2))),
            StandardCharsets.US_ASCII);
    reply.simple(
        "Value at:0x0 refcount:1 encoding:"
            + encoding
            + " serializedlength:"
            + serialized
            + " lru:0 lru_seconds_idle:0");
  }

  /** What another command answers with, run within this one. */
  private static byte[] answer(Call call, String name, Words words) {
    Command command = Objects.requireNonNull(call.session().catalog().named(name));
    ReplyTree answer = new ReplyTree(Reply.Protocol.RESP2);
    call.call(command, words, answer);
    return (byte[]) Objects.requireNonNull(answer.root());
  }

  /** Nothing is saved: values go through their saved form in memory, and none is lost or merged. */
  static void reload(Call call, Reply reply) {
    for (int i = 2; i < call.size(); i++) {
      if (!call.is(i, "MERGE") && !call.is(i, "NOFLUSH") && !call.is(i, "NOSAVE")) {
        throw Failure.error("DEBUG RELOAD only supports the MERGE, NOFLUSH and NOSAVE options.");
      }
    }
    new Dataset(call.engine()).reload();
    reply.ok();
  }

  static void digest(Call call, Reply reply) {
    reply.simple(new Dataset(call.engine()).digest());
  }

  static void digestValues(Call call, Reply reply) {
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      reply.simple(Dataset.digest(call.openAny(i).value(), call.codec()));
    }
  }

  static void populate(Call call, Reply reply) {
    long count = call.integer(2, Failure.NOT_POSITIVE);
    long size = call.size() > 4 ? call.integer(4, Failure.NOT_POSITIVE) : 0;
    if (count < 0 || size < 0 || size > Integer.MAX_VALUE / 2) {
      throw Failure.NOT_POSITIVE;
    }
    String prefix = call.size() > 3 ? word(call, 3) : "key";
    for (long i = 0; i < count; i++) {
      byte[] key = (prefix + ":" + i).getBytes(StandardCharsets.ISO_8859_1);
      byte[] value = Ascii.bytes("value:" + i);
      Object stored = size == 0 ? value : Arrays.copyOf(value, (int) size);
      call.keyspace().putIfAbsent(call.codec().key(key), stored, Deadline.NEVER);
    }
    reply.ok();
  }

  /** Off by what is no number, as zero. */
  static void setActiveExpiry(Call call, Reply reply) {
    call.engine().setActiveExpiry(word(call, 2).matches("\\s*[+-]?0*[1-9].*"));
    reply.ok();
  }

  static void match(Call call, Reply reply) {
    reply.integer(Glob.compile(call.bytes(2)).matches(call.bytes(3)) ? 1 : 0);
  }

  /** Elements are packed up to a limit of the engine's own; the size is checked all the same. */
  static void packedThreshold(Call call, Reply reply) {
    long bytes = Bytes.parse(word(call, 2));
    if (bytes < 0 || bytes > MOST_PACKED) {
      throw Failure.error("argument must be a memory value bigger than 1 and smaller than 4gb");
    }
    reply.ok();
  }

  static void error(Call call, Reply reply) {
    String text = word(call, 2);
    int space = text.indexOf(' ');
    throw space < 0
        ? Failure.of(text, "")
        : Failure.of(text.substring(0, space), text.substring(space + 1));
  }

  static void log(Call call, Reply reply) {
    LOG.log(System.Logger.Level.INFO, word(call, 2));
    reply.ok();
  }
}
