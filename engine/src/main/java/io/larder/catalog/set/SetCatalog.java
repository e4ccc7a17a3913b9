package io.larder.catalog.set;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.pattern;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;
import static io.larder.catalog.KeyMode.OW_UPDATE;
import static io.larder.catalog.KeyMode.RO;
import static io.larder.catalog.KeyMode.RO_ACCESS;
import static io.larder.catalog.KeyMode.RW_ACCESS_DELETE;
import static io.larder.catalog.KeyMode.RW_DELETE;
import static io.larder.catalog.KeyMode.RW_INSERT;
import static io.larder.catalog.KeyMode.RW_UPDATE;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import java.util.List;

/** The commands of sets. */
public final class SetCatalog {

  private static final String OF_ALL_SETS = "O(N) for N members of all sets together";
  private static final String OF_SMALLEST =
      "O(N*M) at most, for N members of the smallest set and M sets";

  public static final Command SADD =
      sets("SADD", "1.0.0", WRITE, DENYOOM, FAST)
          .history("2.4.0", "Takes any number of members.")
          .summary("Adds members to a set, which is created when absent.")
          .complexity("O(N) for N members given")
          .args(key("key", RW_INSERT), string("member").multiple())
          .does(Members::add);

  public static final Command SREM =
      sets("SREM", "1.0.0", WRITE, FAST)
          .history("2.4.0", "Takes any number of members.")
          .summary("Removes members from a set; the last one takes the key with it.")
          .complexity("O(N) for N members given")
          .args(key("key", RW_DELETE), string("member").multiple())
          .does(Members::remove);

  public static final Command SMOVE =
      sets("SMOVE", "1.0.0", WRITE, FAST)
          .summary("Takes a member from one set to another.")
          .args(key("source", RW_ACCESS_DELETE), key("destination", RW_INSERT), string("member"))
          .does(Members::move);

  public static final Command SCARD =
      sets("SCARD", "1.0.0", READONLY, FAST)
          .summary("Counts the members of a set.")
          .args(key("key", RO))
          .does(Members::count);

  public static final Command SISMEMBER =
      sets("SISMEMBER", "1.0.0", READONLY, FAST)
          .summary("Tells whether a set has a member.")
          .args(key("key", RO), string("member"))
          .does(Members::contains);

  public static final Command SMISMEMBER =
      sets("SMISMEMBER", "6.2.0", READONLY, FAST)
          .summary("Tells of each of several members whether a set has it.")
          .complexity("O(N) for N members given")
          .args(key("key", RO_ACCESS), string("member").multiple())
          .does(Members::containsEach);

  public static final Command SMEMBERS =
      sets("SMEMBERS", "1.0.0", READONLY)
          .summary("Lists all members of a set.")
          .complexity("O(N) for N members")
          .tips("nondeterministic_output_order")
          .args(key("key", RO_ACCESS))
          .does(Members::all);

  public static final Command SSCAN =
      sets("SSCAN", "2.8.0", READONLY)
          .summary("Lists some members of a set, and where to go on.")
          .complexity("O(1) a step, O(N) for all steps over N members")
          .tips("nondeterministic_output")
          .args(
              key("key", RO_ACCESS),
              integer("cursor"),
              pattern("pattern").after("MATCH").optional(),
              integer("count").after("COUNT").optional())
          .does(Members::scan);

  public static final Command SPOP =
      sets("SPOP", "1.0.0", WRITE, FAST)
          .history("3.2.0", "Takes a count.")
          .summary("Removes one or several random members from a set and gives them.")
          .complexity("O(1), or O(N) for a count of N")
          .tips("nondeterministic_output")
          .args(key("key", RW_ACCESS_DELETE), integer("count").optional().since("3.2.0"))
          .does(RandomMembers::pop);

  public static final Command SRANDMEMBER =
      sets("SRANDMEMBER", "1.0.0", READONLY)
          .history("2.6.0", "Takes a count.")
          .summary(
              "Gives random members of a set; the same ones repeatedly if the count is below 0.")
          .complexity("O(1), or O(N) for a count of N or -N")
          .tips("nondeterministic_output")
          .args(key("key", RO_ACCESS), integer("count").optional().since("2.6.0"))
          .does(RandomMembers::draw);

  public static final Command SINTER =
      sets("SINTER", "1.0.0", READONLY)
          .summary("Lists the members that all of several sets have.")
          .complexity(OF_SMALLEST)
          .tips("nondeterministic_output_order")
          .args(key("key", RO_ACCESS).multiple())
          .does(Combining::intersect);

  public static final Command SINTERCARD =
      sets("SINTERCARD", "7.0.0", READONLY)
          .summary("Counts the members that all of several sets have, up to a limit.")
          .complexity(OF_SMALLEST)
          .args(
              integer("numkeys"),
              key("key", RO_ACCESS).multiple(),
              integer("limit").after("LIMIT").optional())
          .does(Combining::intersectAndCount);

  public static final Command SINTERSTORE =
      sets("SINTERSTORE", "1.0.0", WRITE, DENYOOM)
          .summary("Stores the members that all of several sets have.")
          .complexity(OF_SMALLEST)
          .args(key("destination", RW_UPDATE), key("key", RO_ACCESS).multiple())
          .does(Combining::intersectAndStore);

  public static final Command SUNION =
      sets("SUNION", "1.0.0", READONLY)
          .summary("Lists the members that any of several sets has.")
          .complexity(OF_ALL_SETS)
          .tips("nondeterministic_output_order")
          .args(key("key", RO_ACCESS).multiple())
          .does(Combining::unite);

  public static final Command SUNIONSTORE =
      sets("SUNIONSTORE", "1.0.0", WRITE, DENYOOM)
          .summary("Stores the members that any of several sets has.")
          .complexity(OF_ALL_SETS)
          .args(key("destination", OW_UPDATE), key("key", RO_ACCESS).multiple())
          .does(Combining::uniteAndStore);

  public static final Command SDIFF =
      sets("SDIFF", "1.0.0", READONLY)
          .summary("Lists the members of the first set that no other of the sets has.")
          .complexity(OF_ALL_SETS)
          .tips("nondeterministic_output_order")
          .args(key("key", RO_ACCESS).multiple())
          .does(Combining::subtract);

  public static final Command SDIFFSTORE =
      sets("SDIFFSTORE", "1.0.0", WRITE, DENYOOM)
          .summary("Stores the members of the first set that no other of the sets has.")
          .complexity(OF_ALL_SETS)
          .args(key("destination", OW_UPDATE), key("key", RO_ACCESS).multiple())
          .does(Combining::subtractAndStore);

  private SetCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        SADD,
        SREM,
        SMOVE,
        SCARD,
        SISMEMBER,
        SMISMEMBER,
        SMEMBERS,
        SSCAN,
        SPOP,
        SRANDMEMBER,
        SINTER,
        SINTERCARD,
        SINTERSTORE,
        SUNION,
        SUNIONSTORE,
        SDIFF,
        SDIFFSTORE);
  }

  private static Command.Builder sets(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SET, flags);
  }
}
