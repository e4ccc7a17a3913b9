package io.larder.catalog.generic;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.unixTime;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.KeyMode;
import io.larder.catalog.generic.Expiring.Unit;
import java.util.List;

/** The commands of keys' deadlines. */
public final class ExpiryCatalog {

  public static final Command EXPIRE =
      expiring("EXPIRE", "1.0.0", integer("seconds"))
          .history("7.0.0", "NX, XX, GT and LT are there.")
          .summary("Lets a key expire some seconds from now.")
          .does((call, reply) -> Expiring.expire(call, reply, Unit.SECONDS_FROM_NOW));

  public static final Command PEXPIRE =
      expiring("PEXPIRE", "2.6.0", integer("milliseconds"))
          .history("7.0.0", "NX, XX, GT and LT are there.")
          .summary("Lets a key expire some milliseconds from now.")
          .does((call, reply) -> Expiring.expire(call, reply, Unit.MILLIS_FROM_NOW));

  public static final Command EXPIREAT =
      expiring("EXPIREAT", "1.2.0", unixTime("unix-time-seconds"))
          .history("7.0.0", "NX, XX, GT and LT are there.")
          .summary("Lets a key expire at an instant in seconds since 1970.")
          .does((call, reply) -> Expiring.expire(call, reply, Unit.SECONDS));

  public static final Command PEXPIREAT =
      expiring("PEXPIREAT", "2.6.0", unixTime("unix-time-milliseconds"))
          .history("7.0.0", "NX, XX, GT and LT are there.")
          .summary("Lets a key expire at an instant in milliseconds since 1970.")
          .does((call, reply) -> Expiring.expire(call, reply, Unit.MILLIS));

  public static final Command PERSIST =
      GenericCatalog.generic("PERSIST", "2.2.0", WRITE, FAST)
          .summary("Takes a key's deadline away.")
          .args(key("key", KeyMode.RW_UPDATE))
          .does(Expiring::persist);

  public static final Command TTL =
      remaining("TTL", "1.0.0")
          .history("2.8.0", "Answers -2 if the key is absent.")
          .summary("Tells the seconds until a key expires; -1 without a deadline, -2 if absent.")
          .tips("nondeterministic_output")
          .does(Remaining::seconds);

  public static final Command PTTL =
      remaining("PTTL", "2.6.0")
          .history("2.8.0", "Answers -2 if the key is absent.")
          .summary("Tells the milliseconds until a key expires; -1 for never, -2 if absent.")
          .tips("nondeterministic_output")
          .does(Remaining::millis);

  public static final Command EXPIRETIME =
      remaining("EXPIRETIME", "7.0.0")
          .summary("Tells a key's deadline in seconds since 1970; -1 for none, -2 if absent.")
          .does(Remaining::instantInSeconds);

  public static final Command PEXPIRETIME =
      remaining("PEXPIRETIME", "7.0.0")
          .summary("Tells a key's deadline in milliseconds since 1970; -1 for none, -2 if absent.")
          .does(Remaining::instantInMillis);

  private ExpiryCatalog() {}

  static List<Command> commands() {
    return List.of(
        EXPIRE, PEXPIRE, EXPIREAT, PEXPIREAT, PERSIST, TTL, PTTL, EXPIRETIME, PEXPIRETIME);
  }

  private static Command.Builder expiring(String name, String since, Argument time) {
    Argument condition = oneOf("condition", word("NX"), word("XX"), word("GT"), word("LT"));
    return GenericCatalog.generic(name, since, WRITE, FAST)
        .args(key("key", KeyMode.RW_UPDATE), time, condition.optional().since("7.0.0"));
  }

  private static Command.Builder remaining(String name, String since) {
    return GenericCatalog.generic(name, since, READONLY, FAST).args(key("key", KeyMode.RO_ACCESS));
  }
}
