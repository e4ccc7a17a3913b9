package io.larder.catalog.hash;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.pattern;
import static io.larder.catalog.Argument.real;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.unixTime;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands of hashes. */
public final class HashCatalog {

  private static final String PER_FIELD = "O(N) for N fields given";
  private static final String WHOLE = "O(N) for N fields of the hash";

  // ---- reading ----

  public static final Command HGET =
      hashes("HGET", "2.0.0", READONLY, FAST)
          .summary("Tells the value of a field.")
          .args(key("key", KeyMode.RO_ACCESS), string("field"))
          .does(Reading::get);

  public static final Command HMGET =
      hashes("HMGET", "2.0.0", READONLY, FAST)
          .summary("Tells the values of several fields.")
          .complexity(PER_FIELD)
          .args(key("key", KeyMode.RO_ACCESS), string("field").multiple())
          .does(Reading::getSeveral);

  public static final Command HGETALL =
      hashes("HGETALL", "2.0.0", READONLY)
          .summary("Tells every field with its value.")
          .complexity(WHOLE)
          .tips("nondeterministic_output_order")
          .args(key("key", KeyMode.RO_ACCESS))
          .does(Reading::all);

  public static final Command HKEYS =
      hashes("HKEYS", "2.0.0", READONLY)
          .summary("Tells every field.")
          .complexity(WHOLE)
          .tips("nondeterministic_output_order")
          .args(key("key", KeyMode.RO_ACCESS))
          .does(Reading::fields);

  public static final Command HVALS =
      hashes("HVALS", "2.0.0", READONLY)
          .summary("Tells the value of every field.")
          .complexity(WHOLE)
          .tips("nondeterministic_output_order")
          .args(key("key", KeyMode.RO_ACCESS))
          .does(Reading::values);

  public static final Command HLEN =
      hashes("HLEN", "2.0.0", READONLY, FAST)
          .summary("Counts the fields.")
          .args(key("key", KeyMode.RO))
          .does(Reading::size);

  public static final Command HEXISTS =
      hashes("HEXISTS", "2.0.0", READONLY, FAST)
          .summary("Tells whether there is a field.")
          .args(key("key", KeyMode.RO), string("field"))
          .does(Reading::contains);

  public static final Command HSTRLEN =
      hashes("HSTRLEN", "3.2.0", READONLY, FAST)
          .summary("Tells how many bytes the value of a field has.")
          .args(key("key", KeyMode.RO), string("field"))
          .does(Reading::valueLength);

  public static final Command HRANDFIELD =
      hashes("HRANDFIELD", "6.2.0", READONLY)
          .summary("Draws fields at random.")
          .complexity("O(N) for N fields answered")
          .tips("nondeterministic_output")
          .args(
              key("key", KeyMode.RO_ACCESS),
              block("options", integer("count"), word("WITHVALUES").optional()).optional())
          .does(Picking::random);

  public static final Command HSCAN =
      hashes("HSCAN", "2.8.0", READONLY)
          .summary("Goes through the fields step by step.")
          .complexity("O(1) a step, O(N) for all N fields")
          .tips("nondeterministic_output")
          .args(
              key("key", KeyMode.RO_ACCESS),
              integer("cursor"),
              pattern("pattern").after("MATCH").optional(),
              integer("count").after("COUNT").optional())
          .does(Picking::scan);

  // ---- writing ----

  public static final Command HSET =
      hashes("HSET", "2.0.0", WRITE, DENYOOM, FAST)
          .history("4.0.0", "Takes any number of fields with their values.")
          .summary("Sets fields to values.")
          .complexity(PER_FIELD)
          .args(key("key", KeyMode.RW_UPDATE), pairs())
          .does(Writing::set);

  public static final Command HMSET =
      hashes("HMSET", "2.0.0", WRITE, DENYOOM, FAST)
          .summary("Sets fields to values and answers OK.")
          .complexity(PER_FIELD)
          .deprecated("4.0.0", "HSET with several fields")
          .args(key("key", KeyMode.RW_UPDATE), pairs())
          .does(Writing::setForOk);

  public static final Command HSETNX =
      hashes("HSETNX", "2.0.0", WRITE, DENYOOM, FAST)
          .summary("Sets a field that is absent to a value.")
          .args(key("key", KeyMode.RW_INSERT), string("field"), string("value"))
          .does(Writing::setIfAbsent);

  public static final Command HDEL =
      hashes("HDEL", "2.0.0", WRITE, FAST)
          .history("2.4.0", "Takes any number of fields.")
          .summary("Deletes fields, with the last one the key.")
          .complexity(PER_FIELD)
          .args(key("key", KeyMode.RW_DELETE), string("field").multiple())
          .does(Writing::delete);

  public static final Command HINCRBY =
      hashes("HINCRBY", "2.0.0", WRITE, DENYOOM, FAST)
          .summary("Adds a number to that of a field, 0 if it is absent.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), string("field"), integer("increment"))
          .does(Writing::add);

  public static final Command HINCRBYFLOAT =
      hashes("HINCRBYFLOAT", "2.6.0", WRITE, DENYOOM, FAST)
          .summary("Adds a decimal number to that of a field, 0 if it is absent.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), string("field"), real("increment"))
          .does(Writing::addDecimal);

  // ---- deadlines of fields ----

  public static final Command HEXPIRE =
      expiring("HEXPIRE", integer("seconds"))
          .summary("Lets fields expire after some seconds.")
          .does((call, reply) -> Expiring.expire(call, reply, FieldTime.SECONDS));

  public static final Command HPEXPIRE =
      expiring("HPEXPIRE", integer("milliseconds"))
          .summary("Lets fields expire after some milliseconds.")
          .does((call, reply) -> Expiring.expire(call, reply, FieldTime.MILLIS));

  public static final Command HEXPIREAT =
      expiring("HEXPIREAT", unixTime("unix-time-seconds"))
          .summary("Lets fields expire at an instant given in seconds.")
          .does((call, reply) -> Expiring.expire(call, reply, FieldTime.UNIX_SECONDS));

  public static final Command HPEXPIREAT =
      expiring("HPEXPIREAT", unixTime("unix-time-milliseconds"))
          .summary("Lets fields expire at an instant given in milliseconds.")
          .does((call, reply) -> Expiring.expire(call, reply, FieldTime.UNIX_MILLIS));

  public static final Command HTTL =
      timed("HTTL")
          .summary("Tells after how many seconds fields expire.")
          .does((call, reply) -> Expiring.deadlines(call, reply, FieldTime.SECONDS));

  public static final Command HPTTL =
      timed("HPTTL")
          .summary("Tells after how many milliseconds fields expire.")
          .does((call, reply) -> Expiring.deadlines(call, reply, FieldTime.MILLIS));

  public static final Command HEXPIRETIME =
      timed("HEXPIRETIME")
          .summary("Tells the instants at which fields expire, in seconds.")
          .does((call, reply) -> Expiring.deadlines(call, reply, FieldTime.UNIX_SECONDS));

  public static final Command HPEXPIRETIME =
      timed("HPEXPIRETIME")
          .summary("Tells the instants at which fields expire, in milliseconds.")
          .does((call, reply) -> Expiring.deadlines(call, reply, FieldTime.UNIX_MILLIS));

  public static final Command HPERSIST =
      hashes("HPERSIST", "7.4.0", WRITE, FAST)
          .summary("Takes the deadlines of fields away.")
          .complexity(PER_FIELD)
          .args(key("key", KeyMode.RW_UPDATE), countedFields())
          .does(Expiring::persist);

  private HashCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        HGET,
        HMGET,
        HGETALL,
        HKEYS,
        HVALS,
        HLEN,
        HEXISTS,
        HSTRLEN,
        HRANDFIELD,
        HSCAN,
        HSET,
        HMSET,
        HSETNX,
        HDEL,
        HINCRBY,
        HINCRBYFLOAT,
        HEXPIRE,
        HPEXPIRE,
        HEXPIREAT,
        HPEXPIREAT,
        HTTL,
        HPTTL,
        HEXPIRETIME,
        HPEXPIRETIME,
        HPERSIST);
  }

  private static Command.Builder hashes(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.HASH, flags);
  }

  private static Command.Builder expiring(String name, Argument time) {
    return hashes(name, "7.4.0", WRITE, DENYOOM, FAST)
        .complexity(PER_FIELD)
        .args(
            key("key", KeyMode.RW_UPDATE),
            time,
            oneOf("condition", word("NX"), word("XX"), word("GT"), word("LT")).optional(),
            countedFields());
  }

  private static Command.Builder timed(String name) {
    return hashes(name, "7.4.0", READONLY, FAST)
        .complexity(PER_FIELD)
        .args(key("key", KeyMode.RO_ACCESS), countedFields());
  }

  private static Argument pairs() {
    return block("data", string("field"), string("value")).multiple();
  }

  private static Argument countedFields() {
    return block("fields", integer("numfields"), string("field").multiple()).after("FIELDS");
  }
}
