package io.larder.catalog.generic;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.pattern;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.CommandFlag.BLOCKING;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeySpec;
import io.larder.catalog.Words;
import java.util.ArrayList;
import java.util.List;

/** The commands of keys of any type; those of deadlines are in {@link ExpiryCatalog}. */
public final class GenericCatalog {

  public static final Command COPY =
      generic("COPY", "6.2.0", WRITE, DENYOOM)
          .summary("Gives a key a copy of what another one holds, its deadline included.")
          .complexity("O(N) for N elements; O(1) for strings")
          .args(
              key("source", KeyMode.RO_ACCESS),
              key("destination", KeyMode.OW_UPDATE),
              integer("destination-db").after("DB").optional(),
              token("replace", "REPLACE").optional())
          .alsoLocks(Copying::lockTarget)
          .does(Copying::copy);

  public static final Command DEL =
      generic("DEL", "1.0.0", WRITE)
          .summary("Deletes keys, and tells how many there were.")
          .complexity("O(N) for N keys")
          .tips("request_policy:multi_shard", "response_policy:agg_sum")
          .args(key("key", KeyMode.RM_DELETE).multiple())
          .does(Removing::delete);

  public static final Command UNLINK =
      generic("UNLINK", "4.0.0", WRITE, FAST)
          .summary("Deletes keys as DEL does, which leaves no memory to be freed in either case.")
          .complexity("O(N) for N keys")
          .tips("request_policy:multi_shard", "response_policy:agg_sum")
          .args(key("key", KeyMode.RM_DELETE).multiple())
          .does(Removing::delete);

  public static final Command DUMP =
      generic("DUMP", "2.6.0", READONLY)
          .summary("Answers with what a key holds in a form that RESTORE takes.")
          .complexity("O(N) for N bytes")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RO_ACCESS))
          .does(Serializing::dump);

  public static final Command RESTORE =
      generic("RESTORE", "2.6.0", WRITE, DENYOOM)
          .history("3.0.0", "REPLACE is there.")
          .history("5.0.0", "ABSTTL is there.")
          .history("5.0.0", "IDLETIME and FREQ are there.")
          .summary("Creates a key from what DUMP answered.")
          .complexity("O(N) for N bytes, O(N log N) for sorted sets")
          .category("dangerous")
          .args(
              key("key", KeyMode.OW_UPDATE),
              integer("ttl"),
              string("serialized-value"),
              token("replace", "REPLACE").optional().since("3.0.0"),
              token("absttl", "ABSTTL").optional().since("5.0.0"),
              integer("seconds").after("IDLETIME").optional().since("5.0.0"),
              integer("frequency").after("FREQ").optional().since("5.0.0"))
          .does(Serializing::restore);

  public static final Command EXISTS =
      generic("EXISTS", "1.0.0", READONLY, FAST)
          .history("3.0.3", "Takes any number of keys.")
          .summary("Tells how many of some keys exist.")
          .complexity("O(N) for N keys")
          .tips("request_policy:multi_shard", "response_policy:agg_sum")
          .args(key("key", KeyMode.RO).multiple())
          .does(Looking::count);

  public static final Command TOUCH =
      generic("TOUCH", "3.2.1", READONLY, FAST)
          .summary("Counts an access of keys, and tells how many of them exist.")
          .complexity("O(N) for N keys")
          .tips("request_policy:multi_shard", "response_policy:agg_sum")
          .args(key("key", KeyMode.RO).multiple())
          .does(Looking::count);

  public static final Command TYPE =
      generic("TYPE", "1.0.0", READONLY, FAST)
          .summary("Tells the type of what a key holds.")
          .args(key("key", KeyMode.RO))
          .does(Looking::type);

  public static final Command OBJECT_ENCODING =
      generic("OBJECT ENCODING", "2.2.3", READONLY)
          .summary("Tells the encoding of what a key holds.")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RO))
          .does(Looking::encoding);

  public static final Command OBJECT_FREQ =
      generic("OBJECT FREQ", "4.0.0", READONLY)
          .summary("Tells how often a key is used, on a logarithmic scale up to 255.")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RO))
          .does(Looking::frequency);

  public static final Command OBJECT_IDLETIME =
      generic("OBJECT IDLETIME", "2.2.3", READONLY)
          .summary("Tells for how many seconds a key has not been used.")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RO))
          .does(Looking::idleTime);

  public static final Command OBJECT_REFCOUNT =
      generic("OBJECT REFCOUNT", "2.2.3", READONLY)
          .summary("Tells how many references there are to what a key holds.")
          .tips("nondeterministic_output")
          .args(key("key", KeyMode.RO))
          .does(Looking::referenceCount);

  static final Command OBJECT_HELP =
      Help.of("OBJECT", "6.2.0", CommandGroup.GENERIC, GenericCatalog::commands);

  public static final Command KEYS =
      generic("KEYS", "1.0.0", READONLY)
          .summary("Answers with all keys that match a pattern.")
          .complexity("O(N) for N keys of the database, which is locked meanwhile")
          .tips("request_policy:all_shards", "nondeterministic_output_order")
          .category("dangerous")
          .args(pattern("pattern"))
          .locks(Command.Scope.KEYSPACE)
          .does(Walking::keys);

  public static final Command SCAN =
      generic("SCAN", "2.8.0", READONLY)
          .history("6.0.0", "Chooses by TYPE.")
          .summary("Answers with some keys and a cursor, with which the next call goes on.")
          .complexity("O(1) a call for a fixed COUNT, O(N) for a complete walk")
          .tips("nondeterministic_output", "request_policy:special", "response_policy:special")
          .args(
              integer("cursor"),
              pattern("pattern").after("MATCH").optional(),
              integer("count").after("COUNT").optional(),
              string("type").after("TYPE").optional().since("6.0.0"))
          .locks(Command.Scope.NOTHING)
          .does(Walking::scan);

  public static final Command RANDOMKEY =
      generic("RANDOMKEY", "1.0.0", READONLY)
          .summary("Answers with a key chosen at random.")
          .tips("request_policy:all_shards", "response_policy:special", "nondeterministic_output")
          .locks(Command.Scope.NOTHING)
          .does(Walking::random);

  public static final Command MOVE =
      generic("MOVE", "1.0.0", WRITE, FAST)
          .summary("Moves a key to another database, unless it exists there.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), integer("db"))
          .alsoLocks(Moving::lockTarget)
          .does(Moving::move);

  public static final Command RENAME =
      generic("RENAME", "1.0.0", WRITE)
          .summary("Gives a key another name; what was there under it is replaced.")
          .args(key("key", KeyMode.RW_ACCESS_DELETE), key("newkey", KeyMode.OW_UPDATE))
          .does(Moving::rename);

  public static final Command RENAMENX =
      generic("RENAMENX", "1.0.0", WRITE, FAST)
          .history("3.2.0", "A key may be renamed to its own name.")
          .summary("Gives a key another name, unless there is something under it.")
          .args(key("key", KeyMode.RW_ACCESS_DELETE), key("newkey", KeyMode.OW_INSERT))
          .does(Moving::renameIfAbsent);

  public static final Command SORT =
      sorting("SORT", "1.0.0", WRITE, DENYOOM)
          .summary("Answers with the sorted elements of a list, set or sorted set, or stores them.")
          .args(sortArguments(key("destination", KeyMode.OW_UPDATE).after("STORE").optional()))
          .does(Sorting::sort);

  public static final Command SORT_RO =
      sorting("SORT_RO", "7.0.0", READONLY)
          .summary("Answers with the sorted elements of a list, set or sorted set.")
          .args(sortArguments())
          .does(Sorting::sort);

  public static final Command WAIT =
      generic("WAIT", "3.0.0", BLOCKING)
          .summary("Waits for replicas to have got all writes. There are none: waits in vain.")
          .tips("request_policy:all_shards", "response_policy:agg_min")
          .outsideGroupCategory()
          .category("connection")
          .args(integer("numreplicas"), integer("timeout"))
          .does(Replicas::await);

  public static final Command WAITAOF =
      generic("WAITAOF", "7.2.0", BLOCKING)
          .summary("Waits for files and replicas to have got all writes. There are none.")
          .tips("request_policy:all_shards", "response_policy:agg_min")
          .outsideGroupCategory()
          .category("connection")
          .args(integer("numlocal"), integer("numreplicas"), integer("timeout"))
          .does(Replicas::awaitFile);

  private GenericCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    List<Command> commands =
        new ArrayList<>(
            List.of(
                COPY, DEL, UNLINK, DUMP, RESTORE, EXISTS, TOUCH, TYPE, KEYS, SCAN, RANDOMKEY, MOVE,
                RENAME, RENAMENX, SORT, SORT_RO, WAIT, WAITAOF));
    commands.addAll(
        List.of(OBJECT_ENCODING, OBJECT_FREQ, OBJECT_HELP, OBJECT_IDLETIME, OBJECT_REFCOUNT));
    commands.addAll(ExpiryCatalog.commands());
    return commands;
  }

  static Command.Builder generic(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.GENERIC, flags);
  }

  private static Command.Builder sorting(String name, String since, CommandFlag... flags) {
    return generic(name, since, flags)
        .complexity("O(N + M log M) for N elements of which M are answered")
        .outsideGroupCategory()
        .category("set")
        .category("sortedset")
        .category("list")
        .category("dangerous")
        .keys(sortKeys(flags))
        .findsKeys(GenericCatalog::addSortKeys)
        .locks(GenericCatalog::scopeOfSort);
  }

  private static Argument[] sortArguments(Argument... more) {
    List<Argument> arguments =
        new ArrayList<>(
            List.of(
                key("key", KeyMode.RO_ACCESS),
                pattern("by-pattern").after("BY").optional(),
                block("limit", integer("offset"), integer("count")).after("LIMIT").optional(),
                pattern("get-pattern").after("GET").optional().multipleToken(),
                oneOf("order", token("asc", "ASC"), token("desc", "DESC")).optional(),
                token("sorting", "ALPHA").optional()));
    arguments.addAll(List.of(more));
    return arguments.toArray(Argument[]::new);
  }

  private static KeySpec[] sortKeys(CommandFlag... flags) {
    KeySpec.Find one = new KeySpec.Find.Range(0, 1, 0);
    KeySpec key = new KeySpec(KeyMode.RO_ACCESS, new KeySpec.Begin.Index(1), one);
    KeySpec patterns = KeySpec.unknown(KeyMode.RO_ACCESS);
    return List.of(flags).contains(WRITE)
        ? new KeySpec[] {key, patterns, KeySpec.unknown(KeyMode.OW_UPDATE)}
        : new KeySpec[] {key, patterns};
  }

  private static void addSortKeys(Words words, List<Integer> positions) {
    positions.add(1);
    int target = 0;
    for (int i = 2; i + 1 < words.size(); i++) {
      if (words.is(i, "STORE")) {
        target = i + 1;
      }
    }
    if (target > 0) {
      positions.add(target);
    }
  }

  /**
   * Patterns lead to any key, and so does a second target, of which the key positions know nothing:
   * then all keys are locked.
   */
  private static Command.Scope scopeOfSort(Words words) {
    int targets = 0;
    for (int i = 2; i < words.size(); i++) {
      if (words.is(i, "BY") || words.is(i, "GET")) {
        return Command.Scope.KEYSPACE;
      }
      targets += words.is(i, "STORE") ? 1 : 0;
    }
    return targets > 1 ? Command.Scope.KEYSPACE : Command.Scope.KEYS;
  }
}
