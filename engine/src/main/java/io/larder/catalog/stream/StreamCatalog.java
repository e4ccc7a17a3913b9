package io.larder.catalog.stream;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.BLOCKING;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeySpec;
import java.util.ArrayList;
import java.util.List;

/** The commands of streams; those about groups of consumers are in {@link GroupCatalog}. */
public final class StreamCatalog {

  public static final Command XADD =
      streams("XADD", "5.0.0", WRITE, DENYOOM, FAST)
          .history("6.2.0", "NOMKSTREAM, MINID and LIMIT are there.")
          .history("7.0.0", "The second half of an id may be left to the server.")
          .summary("Adds an entry at the end of a stream, which is created when absent.")
          .complexity("O(1), and O(N) for N entries that are trimmed away")
          .tips("nondeterministic_output")
          .args(
              key("key", KeyMode.RW_UPDATE),
              word("NOMKSTREAM").optional().since("6.2.0"),
              trimming().optional(),
              oneOf("id-selector", token("auto-id", "*"), string("id")),
              block("data", string("field"), string("value")).multiple())
          .does(Adding::add);

  public static final Command XDEL =
      streams("XDEL", "5.0.0", WRITE, FAST)
          .summary("Removes entries by their ids, and tells how many there were.")
          .complexity("O(log N) for each id in a stream of N blocks")
          .args(key("key", KeyMode.RW_DELETE), string("id").multiple())
          .does(Removing::delete);

  public static final Command XTRIM =
      streams("XTRIM", "5.0.0", WRITE)
          .history("6.2.0", "MINID and LIMIT are there.")
          .summary("Removes the oldest entries beyond a length or below an id.")
          .complexity("O(N) for N entries that go; less where whole blocks do")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RW_DELETE), trimming())
          .does(Removing::trim);

  public static final Command XLEN =
      streams("XLEN", "5.0.0", READONLY, FAST)
          .summary("Tells how many entries a stream has.")
          .args(key("key", KeyMode.RO))
          .does(Ranging::length);

  public static final Command XRANGE =
      streams("XRANGE", "5.0.0", READONLY)
          .history("6.2.0", "Ranges may leave out their ends.")
          .summary("Gives the entries of a range of ids, the oldest first.")
          .complexity("O(log N) for N blocks, and O(M) for M entries given")
          .args(
              key("key", KeyMode.RO_ACCESS),
              string("start"),
              string("end"),
              integer("count").after("COUNT").optional())
          .does(Ranging::range);

  public static final Command XREVRANGE =
      streams("XREVRANGE", "5.0.0", READONLY)
          .history("6.2.0", "Ranges may leave out their ends.")
          .summary("Gives the entries of a range of ids, the newest first.")
          .complexity("O(log N) for N blocks, and O(M) for M entries given")
          .args(
              key("key", KeyMode.RO_ACCESS),
              string("end"),
              string("start"),
              integer("count").after("COUNT").optional())
          .does(Ranging::reverseRange);

  public static final Command XREAD =
      streams("XREAD", "5.0.0", READONLY, BLOCKING)
          .summary("Gives the entries of streams that come after given ids, or waits for some.")
          .complexity("O(log N) for each stream of N blocks, and O(M) for M entries given")
          .args(
              integer("count").after("COUNT").optional(),
              integer("milliseconds").after("BLOCK").optional(),
              sources())
          .keys(sourceKeys(1))
          .findsKeys(ReadOptions::addKeys)
          .does(Reading::read);

  public static final Command XSETID =
      streams("XSETID", "5.0.0", WRITE, DENYOOM, FAST)
          .history("7.0.0", "ENTRIESADDED and MAXDELETEDID are there.")
          .summary("Sets the counters of a stream, such as its last id.")
          .args(
              key("key", KeyMode.RW_UPDATE),
              string("last-id"),
              integer("entries-added").after("ENTRIESADDED").optional().since("7.0.0"),
              string("max-deleted-id").after("MAXDELETEDID").optional().since("7.0.0"))
          .does(Counters::set);

  public static final Command XINFO_STREAM =
      streams("XINFO STREAM", "5.0.0", READONLY)
          .history("6.0.0", "FULL is there.")
          .history(
              "7.0.0",
              "Tells max-deleted-entry-id, entries-added, recorded-first-entry-id, entries-read and"
                  + " lag.")
          .history("7.2.0", "Tells active-time; seen-time is when a consumer last tried.")
          .summary("Tells the counters of a stream; on demand its entries and groups too.")
          .complexity("O(1) but for O(N) blocks that are counted")
          .args(
              key("key", KeyMode.RO_ACCESS),
              block("full-block", word("FULL"), integer("count").after("COUNT").optional())
                  .optional())
          .does(Describing::stream);

  private StreamCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.addAll(List.of(XADD, XDEL, XINFO_STREAM, XLEN, XRANGE, XREAD, XREVRANGE, XSETID, XTRIM));
    all.addAll(GroupCatalog.commands());
    return List.copyOf(all);
  }

  private static Argument trimming() {
    return block(
        "trim",
        oneOf("strategy", word("MAXLEN"), word("MINID").since("6.2.0")),
        oneOf("operator", token("equal", "="), token("approximately", "~")).optional(),
        string("threshold"),
        integer("count").after("LIMIT").optional().since("6.2.0"));
  }

  /** The keys and ids of {@code XREAD} and {@code XREADGROUP}. */
  static Argument sources() {
    return block("streams", key("key", KeyMode.RO_ACCESS).multiple(), string("id").multiple())
        .after("STREAMS");
  }

  static KeySpec sourceKeys(int startFrom) {
    return new KeySpec(
        KeyMode.RO_ACCESS,
        new KeySpec.Begin.Keyword("STREAMS", startFrom),
        new KeySpec.Find.Range(-1, 1, 2));
  }

  static Command.Builder streams(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.STREAM, flags);
  }
}
