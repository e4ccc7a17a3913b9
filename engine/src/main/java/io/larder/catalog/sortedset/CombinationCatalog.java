package io.larder.catalog.sortedset;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;
import static io.larder.catalog.sortedset.SortedSetCatalog.sortedSets;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands that make one sorted set of several. */
public final class CombinationCatalog {

  private static final Argument DESTINATION = key("destination", KeyMode.OW_UPDATE);
  private static final Argument NUMKEYS = integer("numkeys");
  private static final Argument KEYS = key("key", KeyMode.RO_ACCESS).multiple();
  private static final Argument WEIGHTS = integer("weight").after("WEIGHTS").multiple().optional();
  private static final Argument AGGREGATE =
      oneOf("aggregate", word("SUM"), word("MIN"), word("MAX")).after("AGGREGATE").optional();
  private static final Argument WITHSCORES = word("WITHSCORES").optional();

  private static final String OF_UNION =
      "O(N + M log M) for N members of all inputs and M of the result";
  private static final String OF_INTERSECTION =
      "O(N K + M log M) for N members of the smallest of K inputs and M of the result";
  private static final String OF_DIFFERENCE =
      "O(N K + M log M) for N members of the first of K inputs and M of the result";

  public static final Command ZUNION =
      sortedSets("ZUNION", "6.2.0", READONLY)
          .summary("Tells the members of any of several sorted sets.")
          .complexity(OF_UNION)
          .args(NUMKEYS, KEYS, WEIGHTS, AGGREGATE, WITHSCORES)
          .does(Combining::union);

  public static final Command ZUNIONSTORE =
      sortedSets("ZUNIONSTORE", "2.0.0", WRITE, DENYOOM)
          .summary("Stores the members of any of several sorted sets.")
          .complexity(OF_UNION)
          .args(DESTINATION, NUMKEYS, KEYS, WEIGHTS, AGGREGATE)
          .does(Combining::storeUnion);

  public static final Command ZINTER =
      sortedSets("ZINTER", "6.2.0", READONLY)
          .summary("Tells the members that several sorted sets have in common.")
          .complexity(OF_INTERSECTION)
          .args(NUMKEYS, KEYS, WEIGHTS, AGGREGATE, WITHSCORES)
          .does(Combining::intersection);

  public static final Command ZINTERSTORE =
      sortedSets("ZINTERSTORE", "2.0.0", WRITE, DENYOOM)
          .summary("Stores the members that several sorted sets have in common.")
          .complexity(OF_INTERSECTION)
          .args(DESTINATION, NUMKEYS, KEYS, WEIGHTS, AGGREGATE)
          .does(Combining::storeIntersection);

  public static final Command ZINTERCARD =
      sortedSets("ZINTERCARD", "7.0.0", READONLY)
          .summary("Counts the members that several sorted sets have in common.")
          .complexity("O(N K) for N members of the smallest of K inputs")
          .args(NUMKEYS, KEYS, integer("limit").after("LIMIT").optional())
          .does(Combining::intersectionSize);

  public static final Command ZDIFF =
      sortedSets("ZDIFF", "6.2.0", READONLY)
          .summary("Tells the members of the first sorted set that are in no other.")
          .complexity(OF_DIFFERENCE)
          .args(NUMKEYS, KEYS, WITHSCORES)
          .does(Combining::difference);

  public static final Command ZDIFFSTORE =
      sortedSets("ZDIFFSTORE", "6.2.0", WRITE, DENYOOM)
          .summary("Stores the members of the first sorted set that are in no other.")
          .complexity(OF_DIFFERENCE)
          .args(DESTINATION, NUMKEYS, KEYS)
          .does(Combining::storeDifference);

  private CombinationCatalog() {}

  static List<Command> commands() {
    return List.of(ZUNION, ZUNIONSTORE, ZINTER, ZINTERSTORE, ZINTERCARD, ZDIFF, ZDIFFSTORE);
  }
}
