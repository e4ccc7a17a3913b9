package io.larder.catalog.string;

import static io.larder.catalog.Argument.block;
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
import io.larder.catalog.ExpireTime;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeySpec;
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
          .history("2.6.12", "EX, PX, NX and XX are there.")
          .history("6.0.0", "KEEPTTL is there.")
          .history("6.2.0", "GET, EXAT and PXAT are there.")
          .history("7.0.0", "NX and GET may come together.")
          .summary("Stores a string in place of whatever the key held, perhaps with a deadline.")
          .args(
              key("key", KeyMode.RW_ACCESS_UPDATE_VARIABLE),
              string("value"),
              oneOf("condition", word("NX"), word("XX")).optional().since("2.6.12"),
              word("GET").optional().since("6.2.0"),
              oneOf(
                      "expiration",
                      integer("seconds").after("EX").since("2.6.12"),
                      integer("milliseconds").after("PX").since("2.6.12"),
                      unixTime("unix-time-seconds").after("EXAT").since("6.2.0"),
                      unixTime("unix-time-milliseconds").after("PXAT").since("6.2.0"),
                      word("KEEPTTL").since("6.0.0"))
                  .optional())
          .touches(words -> words.contains("GET", 3) ? KeyMode.RW_ACCESS_UPDATE : KeyMode.OW_UPDATE)
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

  public static final Command APPEND =
      strings("APPEND", "2.0.0", WRITE, DENYOOM, FAST)
          .summary("Puts a string behind the one that a key holds.")
          .args(key("key", KeyMode.RW_INSERT), string("value"))
          .does(Changing::append);

  public static final Command SETRANGE =
      strings("SETRANGE", "2.2.0", WRITE, DENYOOM)
          .summary("Overwrites a part of a string, which grows if need be.")
          .complexity("O(M) for M bytes of the value, besides what growing costs")
          .args(key("key", KeyMode.RW_UPDATE), integer("offset"), string("value"))
          .does(Changing::setRange);

  public static final Command GETRANGE =
      strings("GETRANGE", "2.4.0", READONLY)
          .summary("Tells a part of a string, its ends counted from either end.")
          .complexity("O(M) for M bytes of the answer")
          .args(key("key", KeyMode.RO_ACCESS), integer("start"), integer("end"))
          .does(Getting::range);

  public static final Command SUBSTR =
      strings("SUBSTR", "1.0.0", READONLY)
          .summary("The former name of GETRANGE.")
          .complexity("O(M) for M bytes of the answer")
          .deprecated("2.0.0", "GETRANGE")
          .args(key("key", KeyMode.RO_ACCESS), integer("start"), integer("end"))
          .does(Getting::range);

  public static final Command STRLEN =
      strings("STRLEN", "2.2.0", READONLY, FAST)
          .summary("Tells how many bytes the string of a key has.")
          .args(key("key", KeyMode.RO))
          .does(Getting::length);

  public static final Command GETDEL =
      strings("GETDEL", "6.2.0", WRITE, FAST)
          .summary("Tells the string that a key holds, and deletes the key.")
          .args(key("key", KeyMode.RW_ACCESS_DELETE))
          .does(Getting::getAndDelete);

  public static final Command GETEX =
      strings("GETEX", "6.2.0", WRITE, FAST)
          .summary("Tells the string that a key holds, and sets or takes away its deadline.")
          .args(
              key("key", KeyMode.RW_ACCESS_UPDATE),
              oneOf(
                      "expiration",
                      integer("seconds").after("EX"),
                      integer("milliseconds").after("PX"),
                      unixTime("unix-time-seconds").after("EXAT"),
                      unixTime("unix-time-milliseconds").after("PXAT"),
                      word("PERSIST"))
                  .optional())
          .does(Getting::getAndExpire);

  public static final Command GETSET =
      strings("GETSET", "1.0.0", WRITE, DENYOOM, FAST)
          .summary("Stores a string, and tells the one that the key held before.")
          .deprecated("6.2.0", "SET with GET")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), string("value"))
          .does(Getting::getAndSet);

  public static final Command SETNX =
      strings("SETNX", "1.0.0", WRITE, DENYOOM, FAST)
          .summary("Stores a string if the key holds nothing.")
          .deprecated("2.6.12", "SET with NX")
          .args(key("key", KeyMode.OW_INSERT), string("value"))
          .does(Setting::setIfAbsent);

  public static final Command SETEX =
      strings("SETEX", "2.0.0", WRITE, DENYOOM)
          .summary("Stores a string that lives for some seconds.")
          .deprecated("2.6.12", "SET with EX")
          .args(key("key", KeyMode.OW_UPDATE), integer("seconds"), string("value"))
          .does((call, reply) -> Setting.setWithTtl(call, reply, ExpireTime.EX));

  public static final Command PSETEX =
      strings("PSETEX", "2.6.0", WRITE, DENYOOM)
          .summary("Stores a string that lives for some milliseconds.")
          .deprecated("2.6.12", "SET with PX")
          .args(key("key", KeyMode.OW_UPDATE), integer("milliseconds"), string("value"))
          .does((call, reply) -> Setting.setWithTtl(call, reply, ExpireTime.PX));

  public static final Command MGET =
      strings("MGET", "1.0.0", READONLY, FAST)
          .summary("Tells the strings of several keys as they are at one moment.")
          .complexity("O(N) for N keys")
          .tips("request_policy:multi_shard")
          .args(key("key", KeyMode.RO_ACCESS).multiple())
          .does(Getting::getMany);

  public static final Command MSET =
      strings("MSET", "1.0.1", WRITE, DENYOOM)
          .summary("Stores the strings of several keys at one moment.")
          .complexity("O(N) for N keys")
          .tips("request_policy:multi_shard", "response_policy:all_succeeded")
          .args(block("data", key("key", KeyMode.OW_UPDATE), string("value")).multiple())
          .does(Setting::setMany);

  public static final Command MSETNX =
      strings("MSETNX", "1.0.1", WRITE, DENYOOM)
          .summary("Stores the strings of several keys if none of them holds anything.")
          .complexity("O(N) for N keys")
          .args(block("data", key("key", KeyMode.OW_INSERT), string("value")).multiple())
          .does(Setting::setManyIfAbsent);

  public static final Command LCS =
      strings("LCS", "7.0.0", READONLY)
          .summary("Finds the longest common subsequence of the strings of two keys.")
          .complexity("O(N*M/64) for strings of N and M bytes")
          .args(
              key("key1", KeyMode.RO_ACCESS),
              key("key2", KeyMode.RO_ACCESS),
              word("LEN").optional(),
              word("IDX").optional(),
              integer("min-match-len").after("MINMATCHLEN").optional(),
              word("WITHMATCHLEN").optional())
          .keys(
              new KeySpec(
                  KeyMode.RO_ACCESS, new KeySpec.Begin.Index(1), new KeySpec.Find.Range(1, 1, 0)))
          .does(Comparing::longestCommonSubsequence);

  private StringCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        GET,
        SET,
        INCR,
        INCRBY,
        DECR,
        DECRBY,
        INCRBYFLOAT,
        APPEND,
        SETRANGE,
        GETRANGE,
        SUBSTR,
        STRLEN,
        GETDEL,
        GETEX,
        GETSET,
        SETNX,
        SETEX,
        PSETEX,
        MGET,
        MSET,
        MSETNX,
        LCS);
  }

  private static Command.Builder strings(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.STRING, flags);
  }
}
