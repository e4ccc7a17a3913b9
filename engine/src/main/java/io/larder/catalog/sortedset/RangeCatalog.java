package io.larder.catalog.sortedset;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.real;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;
import static io.larder.catalog.sortedset.SortedSetCatalog.sortedSets;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.KeyMode;
import io.larder.catalog.Reply;
import io.larder.catalog.sortedset.RangeQuery.By;
import io.larder.value.sortedset.Direction;
import java.util.List;

/** The commands about the members in a range of ranks, scores or members. */
public final class RangeCatalog {

  private static final Argument READ = key("key", KeyMode.RO_ACCESS);
  private static final Argument CUT = key("key", KeyMode.RW_DELETE);
  private static final Argument WITHSCORES = word("WITHSCORES").optional();
  private static final Argument LIMIT =
      block("limit", integer("offset"), integer("count")).after("LIMIT").optional();
  private static final Argument SORT_BY =
      oneOf("sortby", word("BYSCORE"), word("BYLEX")).optional();
  private static final Argument REV = token("rev", "REV").optional();

  public static final Command ZRANGE =
      ranging("ZRANGE", "1.2.0", "Tells the members in a range of ranks, scores or members.")
          .history("6.2.0", "REV, BYSCORE, BYLEX and LIMIT are there.")
          .args(
              READ,
              string("start"),
              string("stop"),
              SORT_BY.since("6.2.0"),
              REV.since("6.2.0"),
              LIMIT.since("6.2.0"),
              WITHSCORES)
          .does((call, reply) -> Ranging.range(call, reply, RangeQuery.general(call)));

  public static final Command ZRANGESTORE =
      sortedSets("ZRANGESTORE", "6.2.0", WRITE, DENYOOM)
          .summary("Stores the members in a range of another sorted set.")
          .complexity("O(log N + M) for M members of N")
          .args(
              key("dst", KeyMode.OW_UPDATE),
              key("src", KeyMode.RO_ACCESS),
              string("min"),
              string("max"),
              SORT_BY,
              REV,
              LIMIT)
          .does(Ranging::store);

  public static final Command ZREVRANGE =
      ranging("ZREVRANGE", "1.2.0", "Tells the members in a range of ranks, the highest first.")
          .deprecated("6.2.0", "ZRANGE with REV")
          .args(READ, integer("start"), integer("stop"), WITHSCORES)
          .does((call, reply) -> range(call, reply, By.RANK, Direction.DESCENDING));

  public static final Command ZRANGEBYSCORE =
      ranging("ZRANGEBYSCORE", "1.0.5", "Tells the members in a range of scores.")
          .history("2.0.0", "WITHSCORES is there.")
          .deprecated("6.2.0", "ZRANGE with BYSCORE")
          .args(READ, real("min"), real("max"), WITHSCORES.since("2.0.0"), LIMIT)
          .does((call, reply) -> range(call, reply, By.SCORE, Direction.ASCENDING));

  public static final Command ZREVRANGEBYSCORE =
      ranging("ZREVRANGEBYSCORE", "2.2.0", "Tells the members in a range of scores, downwards.")
          .history("2.1.6", "Either end may be left out of the range.")
          .deprecated("6.2.0", "ZRANGE with REV and BYSCORE")
          .args(READ, real("max"), real("min"), WITHSCORES, LIMIT)
          .does((call, reply) -> range(call, reply, By.SCORE, Direction.DESCENDING));

  public static final Command ZRANGEBYLEX =
      ranging("ZRANGEBYLEX", "2.8.9", "Tells the members in a range of members of one score.")
          .deprecated("6.2.0", "ZRANGE with BYLEX")
          .args(READ, string("min"), string("max"), LIMIT)
          .does((call, reply) -> range(call, reply, By.LEX, Direction.ASCENDING));

  public static final Command ZREVRANGEBYLEX =
      ranging("ZREVRANGEBYLEX", "2.8.9", "Tells the members in a range of members, downwards.")
          .deprecated("6.2.0", "ZRANGE with REV and BYLEX")
          .args(READ, string("max"), string("min"), LIMIT)
          .does((call, reply) -> range(call, reply, By.LEX, Direction.DESCENDING));

  public static final Command ZCOUNT =
      sortedSets("ZCOUNT", "2.0.0", READONLY, FAST)
          .summary("Counts the members in a range of scores.")
          .complexity("O(log N) for N members")
          .args(READ, real("min"), real("max"))
          .does((call, reply) -> Ranging.count(call, reply, Interval::ofScores));

  public static final Command ZLEXCOUNT =
      sortedSets("ZLEXCOUNT", "2.8.9", READONLY, FAST)
          .summary("Counts the members in a range of members of one score.")
          .complexity("O(log N) for N members")
          .args(READ, string("min"), string("max"))
          .does((call, reply) -> Ranging.count(call, reply, Interval::ofMembers));

  public static final Command ZREMRANGEBYRANK =
      removing("ZREMRANGEBYRANK", "2.0.0", "Removes the members in a range of ranks.")
          .args(CUT, integer("start"), integer("stop"))
          .does(Removing::byRank);

  public static final Command ZREMRANGEBYSCORE =
      removing("ZREMRANGEBYSCORE", "1.2.0", "Removes the members in a range of scores.")
          .args(CUT, real("min"), real("max"))
          .does(Removing::byScore);

  public static final Command ZREMRANGEBYLEX =
      removing("ZREMRANGEBYLEX", "2.8.9", "Removes the members in a range of members.")
          .args(CUT, string("min"), string("max"))
          .does(Removing::byLex);

  private RangeCatalog() {}

  static List<Command> commands() {
    return List.of(
        ZRANGE,
        ZRANGESTORE,
        ZREVRANGE,
        ZRANGEBYSCORE,
        ZREVRANGEBYSCORE,
        ZRANGEBYLEX,
        ZREVRANGEBYLEX,
        ZCOUNT,
        ZLEXCOUNT,
        ZREMRANGEBYRANK,
        ZREMRANGEBYSCORE,
        ZREMRANGEBYLEX);
  }

  private static void range(Call call, Reply reply, By by, Direction direction) {
    Ranging.range(call, reply, RangeQuery.special(call, by, direction));
  }

  private static Command.Builder ranging(String name, String since, String summary) {
    return sortedSets(name, since, READONLY)
        .summary(summary)
        .complexity("O(log N + M) for M members of N");
  }

  private static Command.Builder removing(String name, String since, String summary) {
    return sortedSets(name, since, WRITE)
        .summary(summary)
        .complexity("O(M log N) for M members of N");
  }
}
