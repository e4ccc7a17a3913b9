package io.larder.catalog.list;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.real;
import static io.larder.catalog.Argument.string;
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
import io.larder.value.list.End;
import java.util.List;

/** The commands of lists. */
public final class ListCatalog {

  private static final String ONE_AN_ELEMENT = "O(N) for N elements given";
  private static final String TO_INDEX =
      "O(N) for the packed blocks between the nearer end and the index; O(1) at the ends";
  private static final String TAKEN = "O(N) for N elements taken";
  private static final String KEYS_AND_TAKEN = "O(K+N) for K keys looked at and N elements taken";

  private static final Argument PUSHED_TO = key("key", KeyMode.RW_INSERT);
  private static final Argument POPPED_FROM = key("key", KeyMode.RW_ACCESS_DELETE);
  private static final Argument READ = key("key", KeyMode.RO_ACCESS);
  private static final Argument SOURCE = key("source", KeyMode.RW_ACCESS_DELETE);
  private static final Argument DESTINATION = key("destination", KeyMode.RW_INSERT);
  private static final Argument TIMEOUT = real("timeout");
  private static final Argument COUNT_OPTION = integer("count").after("COUNT").optional();

  public static final Command LPUSH =
      lists("LPUSH", "1.0.0", WRITE, DENYOOM, FAST)
          .history("2.4.0", "Takes any number of elements.")
          .summary("Puts elements at the head of a list, which is made if there is none.")
          .complexity(ONE_AN_ELEMENT)
          .args(PUSHED_TO, string("element").multiple())
          .does((call, reply) -> Pushing.push(call, reply, End.HEAD));

  public static final Command RPUSH =
      lists("RPUSH", "1.0.0", WRITE, DENYOOM, FAST)
          .history("2.4.0", "Takes any number of elements.")
          .summary("Puts elements at the tail of a list, which is made if there is none.")
          .complexity(ONE_AN_ELEMENT)
          .args(PUSHED_TO, string("element").multiple())
          .does((call, reply) -> Pushing.push(call, reply, End.TAIL));

  public static final Command LPUSHX =
      lists("LPUSHX", "2.2.0", WRITE, DENYOOM, FAST)
          .history("4.0.0", "Takes any number of elements.")
          .summary("Puts elements at the head of a list if there is one.")
          .complexity(ONE_AN_ELEMENT)
          .args(PUSHED_TO, string("element").multiple())
          .does((call, reply) -> Pushing.pushToPresent(call, reply, End.HEAD));

  public static final Command RPUSHX =
      lists("RPUSHX", "2.2.0", WRITE, DENYOOM, FAST)
          .history("4.0.0", "Takes any number of elements.")
          .summary("Puts elements at the tail of a list if there is one.")
          .complexity(ONE_AN_ELEMENT)
          .args(PUSHED_TO, string("element").multiple())
          .does((call, reply) -> Pushing.pushToPresent(call, reply, End.TAIL));

  public static final Command LINSERT =
      lists("LINSERT", "2.2.0", WRITE, DENYOOM)
          .summary("Puts an element before or after the first one that is equal to a pivot.")
          .complexity("O(N) for N elements up to the pivot")
          .args(
              PUSHED_TO,
              oneOf("where", word("BEFORE"), word("AFTER")),
              string("pivot"),
              string("element"))
          .does(Pushing::insert);

  public static final Command LLEN =
      lists("LLEN", "1.0.0", READONLY, FAST)
          .summary("Tells how many elements a list has.")
          .args(key("key", KeyMode.RO))
          .does(Reading::length);

  public static final Command LINDEX =
      lists("LINDEX", "1.0.0", READONLY)
          .summary("Tells the element at an index.")
          .complexity(TO_INDEX)
          .args(READ, integer("index"))
          .does(Reading::index);

  public static final Command LRANGE =
      lists("LRANGE", "1.0.0", READONLY)
          .summary("Tells the elements between two indexes.")
          .complexity("O(S+N) for S elements between the nearer end and the first, and N told")
          .args(READ, integer("start"), integer("stop"))
          .does(Reading::range);

  public static final Command LPOS =
      lists("LPOS", "6.0.6", READONLY)
          .summary("Tells the indexes of elements that are equal to a given one.")
          .complexity("O(N) for N elements looked at")
          .args(
              READ,
              string("element"),
              integer("rank").after("RANK").optional(),
              integer("num-matches").after("COUNT").optional(),
              integer("len").after("MAXLEN").optional())
          .does(Searching::positions);

  public static final Command LSET =
      lists("LSET", "1.0.0", WRITE, DENYOOM)
          .summary("Replaces the element at an index.")
          .complexity(TO_INDEX)
          .args(key("key", KeyMode.RW_UPDATE), integer("index"), string("element"))
          .does(Editing::set);

  public static final Command LREM =
      lists("LREM", "1.0.0", WRITE)
          .summary("Removes elements that are equal to a given one, from the end the sign tells.")
          .complexity("O(N) for the length N of the list")
          .args(key("key", KeyMode.RW_DELETE), integer("count"), string("element"))
          .does(Editing::remove);

  public static final Command LTRIM =
      lists("LTRIM", "1.0.0", WRITE)
          .summary("Removes all elements but those between two indexes.")
          .complexity("O(N) for N elements removed")
          .args(key("key", KeyMode.RW_DELETE), integer("start"), integer("stop"))
          .does(Editing::trim);

  public static final Command LPOP =
      lists("LPOP", "1.0.0", WRITE, FAST)
          .history("6.2.0", "Takes a count.")
          .summary("Takes elements from the head of a list, which is deleted when it is empty.")
          .complexity(TAKEN)
          .args(POPPED_FROM, integer("count").optional().since("6.2.0"))
          .does((call, reply) -> Popping.pop(call, reply, End.HEAD));

  public static final Command RPOP =
      lists("RPOP", "1.0.0", WRITE, FAST)
          .history("6.2.0", "Takes a count.")
          .summary("Takes elements from the tail of a list, which is deleted when it is empty.")
          .complexity(TAKEN)
          .args(POPPED_FROM, integer("count").optional().since("6.2.0"))
          .does((call, reply) -> Popping.pop(call, reply, End.TAIL));

  public static final Command LMPOP =
      lists("LMPOP", "7.0.0", WRITE)
          .summary("Takes elements from the first of several lists that is there.")
          .complexity(KEYS_AND_TAKEN)
          .args(integer("numkeys"), POPPED_FROM.multiple(), end("where"), COUNT_OPTION)
          .does(Popping::popFromFirst);

  public static final Command LMOVE =
      lists("LMOVE", "6.2.0", WRITE, DENYOOM)
          .summary("Moves an element from an end of one list to an end of another or the same.")
          .args(SOURCE, DESTINATION, end("wherefrom"), end("whereto"))
          .does((call, reply) -> Moving.of(call).move(call, reply));

  public static final Command RPOPLPUSH =
      lists("RPOPLPUSH", "1.2.0", WRITE, DENYOOM)
          .summary("Moves the last element of a list to the head of another or the same.")
          .deprecated("6.2.0", "LMOVE with RIGHT and LEFT")
          .args(SOURCE, DESTINATION)
          .does(Moving.TAIL_TO_HEAD::move);

  public static final Command BLPOP =
      lists("BLPOP", "2.0.0", WRITE, BLOCKING)
          .history("6.0.0", "The time-out may be a fraction.")
          .summary("Takes the first element of the first list that is there; waits for one.")
          .complexity("O(K) for K keys looked at")
          .args(POPPED_FROM.multiple(), TIMEOUT)
          .does((call, reply) -> Waiting.pop(call, reply, End.HEAD));

  public static final Command BRPOP =
      lists("BRPOP", "2.0.0", WRITE, BLOCKING)
          .history("6.0.0", "The time-out may be a fraction.")
          .summary("Takes the last element of the first list that is there; waits for one.")
          .complexity("O(K) for K keys looked at")
          .args(POPPED_FROM.multiple(), TIMEOUT)
          .does((call, reply) -> Waiting.pop(call, reply, End.TAIL));

  public static final Command BLMPOP =
      lists("BLMPOP", "7.0.0", WRITE, BLOCKING)
          .summary("Takes elements from the first of several lists that is there; waits for one.")
          .complexity(KEYS_AND_TAKEN)
          .args(TIMEOUT, integer("numkeys"), POPPED_FROM.multiple(), end("where"), COUNT_OPTION)
          .does(Waiting::popFromFirst);

  public static final Command BLMOVE =
      lists("BLMOVE", "6.2.0", WRITE, DENYOOM, BLOCKING)
          .summary("Moves an element from an end of one list to an end of another; waits for one.")
          .args(SOURCE, DESTINATION, end("wherefrom"), end("whereto"), TIMEOUT)
          .does((call, reply) -> Waiting.move(call, reply, Moving.of(call)));

  public static final Command BRPOPLPUSH =
      lists("BRPOPLPUSH", "2.2.0", WRITE, DENYOOM, BLOCKING)
          .history("6.0.0", "The time-out may be a fraction.")
          .summary("Moves the last element of a list to the head of another; waits for one.")
          .deprecated("6.2.0", "BLMOVE with RIGHT and LEFT")
          .args(SOURCE, DESTINATION, TIMEOUT)
          .does((call, reply) -> Waiting.move(call, reply, Moving.TAIL_TO_HEAD));

  private ListCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        LPUSH,
        RPUSH,
        LPUSHX,
        RPUSHX,
        LINSERT,
        LLEN,
        LINDEX,
        LRANGE,
        LPOS,
        LSET,
        LREM,
        LTRIM,
        LPOP,
        RPOP,
        LMPOP,
        LMOVE,
        RPOPLPUSH,
        BLPOP,
        BRPOP,
        BLMPOP,
        BLMOVE,
        BRPOPLPUSH);
  }

  private static Command.Builder lists(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.LIST, flags);
  }

  private static Argument end(String name) {
    return oneOf(name, word("LEFT"), word("RIGHT"));
  }
}
