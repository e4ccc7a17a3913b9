package io.larder.catalog.string;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.real;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.unixTime;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands of strings. */
public final class StringCatalog {

  public static final Command GET =
      strings("GET", "1.0.0", READONLY, FAST)
          .summary("Tells the string that a key holds.")
          .args(key("key", KeyMode.RO_ACCESS))
          .readsUnlocked()
          .does(Getting::get);

  public static final Command SET =
      strings("SET", "1.0.0", WRITE, DENYOOM)
          .summary("Stores a string in place of whatever the key held, perhaps with a deadline.")
          .args(
              key("key", KeyMode.RW_ACCESS_UPDATE_VARIABLE),
              string("value"),
              oneOf("condition", word("NX"), word("XX")).optional(),
              word("GET").optional(),
              oneOf(
                      "expiration",
                      integer("seconds").after("EX"),
                      integer("milliseconds").after("PX"),
                      unixTime("unix-time-seconds").after("EXAT"),
                      unixTime("unix-time-milliseconds").after("PXAT"),
                      word("KEEPTTL"))
                  .optional())
          .does(Setting::set);

  public static final Command INCR =
      strings("INCR", "1.0.0", WRITE, DENYOOM, FAST)
          .summary("Adds one to the number that a key holds, 0 if it holds nothing.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE))
          .does((call, reply) -> Counting.add(call, reply, 1));

  public static final Command INCRBY =
      strings("INCRBY", "1.0.0", WRITE, DENYOOM, FAST)
          .summary("Adds to the number that a key holds, 0 if it holds nothing.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), integer("increment"))
          .does((call, reply) -> Counting.add(call, reply, call.integer(2)));

  public static final Command DECR =
      strings("DECR", "1.0.0", WRITE, DENYOOM, FAST)
          .summary("Takes one away from the number that a key holds, 0 if it holds nothing.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE))
          .does((call, reply) -> Counting.add(call, reply, -1));

  public static final Command DECRBY =
      strings("DECRBY", "1.0.0", WRITE, DENYOOM, FAST)
          .summary("Takes a number away from the one that a key holds, 0 if it holds nothing.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), integer("decrement"))
          .does(Counting::subtract);

  public static final Command INCRBYFLOAT =
      strings("INCRBYFLOAT", "2.6.0", WRITE, DENYOOM, FAST)
          .summary("Adds a decimal number to the one that a key holds, 0 if it holds nothing.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), real("increment"))
          .does(Counting::addDecimal);

  private StringCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(GET, SET, INCR, INCRBY, DECR, DECRBY, INCRBYFLOAT);
  }

  private static Command.Builder strings(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.STRING, flags);
  }
}
