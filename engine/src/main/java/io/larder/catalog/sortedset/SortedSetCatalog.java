package io.larder.catalog.sortedset;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.pattern;
import static io.larder.catalog.Argument.real;
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
import io.larder.value.sortedset.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * The commands of sorted sets about single members and ends; those of ranges and of several sorted
 * sets are in {@link RangeCatalog} and {@link CombinationCatalog}.
 */
public final class SortedSetCatalog {

  private static final Argument READ = key("key", KeyMode.RO_ACCESS);
  private static final Argument POPPED = key("key", KeyMode.RW_ACCESS_DELETE);
  private static final Argument WHERE = oneOf("where", word("MIN"), word("MAX"));
  private static final Argument COUNT = integer("count").after("COUNT").optional();

  public static final Command ZADD =
      sortedSets("ZADD", "1.2.0", WRITE, DENYOOM, FAST)
          .history("2.4.0", "Takes any number of members.")
          .history("3.0.2", "XX, NX, CH and INCR are there.")
          .history("6.2.0", "GT and LT are there.")
          .summary("Adds members with their scores, or gives members other scores.")
          .complexity("O(log N) for each member, of N in the sorted set")
          .args(
              key("key", KeyMode.RW_UPDATE),
              oneOf("condition", word("NX"), word("XX")).optional().since("3.0.2"),
              oneOf("comparison", word("GT"), word("LT")).optional().since("6.2.0"),
              token("change", "CH").optional().since("3.0.2"),
              token("increment", "INCR").optional().since("3.0.2"),
              block("data", real("score"), string("member")).multiple())
          .does(Adding::add);

  public static final Command ZINCRBY =
      sortedSets("ZINCRBY", "1.2.0", WRITE, DENYOOM, FAST)
          .summary("Adds to the score of a member, which is 0 if it is none yet.")
          .complexity("O(log N) for N members")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), integer("increment"), string("member"))
          .does(Adding::increment);

  public static final Command ZREM =
      sortedSets("ZREM", "1.2.0", WRITE, FAST)
          .history("2.4.0", "Takes any number of members.")
          .summary("Removes members.")
          .complexity("O(M log N) for M members of N")
          .args(key("key", KeyMode.RW_DELETE), string("member").multiple())
          .does(Removing::members);

  public static final Command ZCARD =
      sortedSets("ZCARD", "1.2.0", READONLY, FAST)
          .summary("Counts the members.")
          .args(key("key", KeyMode.RO))
          .does(Reading::cardinality);

  public static final Command ZSCORE =
      sortedSets("ZSCORE", "1.2.0", READONLY, FAST)
          .summary("Tells the score of a member.")
          .args(READ, string("member"))
          .does(Reading::score);

  public static final Command ZMSCORE =
      sortedSets("ZMSCORE", "6.2.0", READONLY, FAST)
          .summary("Tells the scores of several members.")
          .complexity("O(M) for M members asked about")
          .args(READ, string("member").multiple())
          .does(Reading::scores);

  public static final Command ZRANK =
      ranking("ZRANK").does((call, reply) -> Reading.rank(call, reply, Direction.ASCENDING));

  public static final Command ZREVRANK =
      ranking("ZREVRANK").does((call, reply) -> Reading.rank(call, reply, Direction.DESCENDING));

  public static final Command ZRANDMEMBER =
      sortedSets("ZRANDMEMBER", "6.2.0", READONLY)
          .summary("Tells one or more members by chance.")
          .complexity("O(M log N) for M members of N")
          .tips("nondeterministic_output")
          .args(READ, block("options", integer("count"), word("WITHSCORES").optional()).optional())
          .does(Choosing::choose);

  public static final Command ZSCAN =
      sortedSets("ZSCAN", "2.8.0", READONLY)
          .summary("Walks through members and scores, some at each call.")
          .complexity("O(1) for a call, O(N) for all N members")
          .tips("nondeterministic_output")
          .args(READ, integer("cursor"), pattern("pattern").after("MATCH").optional(), COUNT)
          .does(Reading::scan);

  public static final Command ZPOPMIN =
      popping("ZPOPMIN", "Removes and tells the members with the lowest scores.")
          .does((call, reply) -> Popping.pop(call, reply, Direction.ASCENDING));

  public static final Command ZPOPMAX =
      popping("ZPOPMAX", "Removes and tells the members with the highest scores.")
          .does((call, reply) -> Popping.pop(call, reply, Direction.DESCENDING));

  public static final Command BZPOPMIN =
      waiting("BZPOPMIN", "Removes and tells the member with the lowest score, once there is one.")
          .history("6.0.0", "The time-out may be a fraction.")
          .does((call, reply) -> Popping.popOrWait(call, reply, Direction.ASCENDING));

  public static final Command BZPOPMAX =
      waiting("BZPOPMAX", "Removes and tells the member with the highest score, once there is one.")
          .history("6.0.0", "The time-out may be a fraction.")
          .does((call, reply) -> Popping.popOrWait(call, reply, Direction.DESCENDING));

  public static final Command ZMPOP =
      sortedSets("ZMPOP", "7.0.0", WRITE)
          .summary("Removes and tells members at one end of the first sorted set that has some.")
          .complexity("O(K + M log N) for K keys and M members of N")
          .args(integer("numkeys"), POPPED.multiple(), WHERE, COUNT)
          .does(Popping::popMany);

  public static final Command BZMPOP =
      sortedSets("BZMPOP", "7.0.0", WRITE, BLOCKING)
          .summary("Removes and tells members at one end of a sorted set, once there are some.")
          .complexity("O(K + M log N) for K keys and M members of N")
          .args(real("timeout"), integer("numkeys"), POPPED.multiple(), WHERE, COUNT)
          .does(Popping::popManyOrWait);

  private SortedSetCatalog() {}

  /** All commands of sorted sets. */
  public static List<Command> commands() {
    return Stream.of(
            List.of(
                ZADD,
                ZINCRBY,
                ZREM,
                ZCARD,
                ZSCORE,
                ZMSCORE,
                ZRANK,
                ZREVRANK,
                ZRANDMEMBER,
                ZSCAN,
                ZPOPMIN,
                ZPOPMAX,
                BZPOPMIN,
                BZPOPMAX,
                ZMPOP,
                BZMPOP),
            RangeCatalog.commands(),
            CombinationCatalog.commands())
        .flatMap(List::stream)
        .toList();
  }

  static Command.Builder sortedSets(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SORTED_SET, flags);
  }

  private static Command.Builder ranking(String name) {
    String end = name.equals("ZRANK") ? "lowest" : "highest";
    return sortedSets(name, "2.0.0", READONLY, FAST)
        .history("7.2.0", "WITHSCORE is there.")
        .summary("Tells the rank of a member, from 0 at the " + end + " score.")
        .complexity("O(log N) for N members")
        .args(READ, string("member"), word("WITHSCORE").optional());
  }

  private static Command.Builder popping(String name, String summary) {
    return sortedSets(name, "5.0.0", WRITE, FAST)
        .summary(summary)
        .complexity("O(M log N) for M members of N")
        .args(POPPED, integer("count").optional());
  }

  private static Command.Builder waiting(String name, String summary) {
    return sortedSets(name, "5.0.0", WRITE, BLOCKING, FAST)
        .summary(summary)
        .complexity("O(log N) for N members")
        .args(POPPED.multiple(), real("timeout"));
  }
}
