package io.larder.server.scripting;

import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.CommandFlag.ALLOW_BUSY;
import static io.larder.catalog.CommandFlag.MAY_REPLICATE;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_MANDATORY_KEYS;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.SKIP_MONITOR;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Help;
import io.larder.catalog.KeyMode;
import io.larder.catalog.Reply;
import io.larder.server.script.ScriptKind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands of scripts. */
public final class ScriptCommands {

  static final String ALL_NODES = "request_policy:all_nodes";
  static final String ALL_SHARDS = "request_policy:all_shards";
  static final String ALL_SUCCEED = "response_policy:all_succeeded";
  static final String ONE_SUCCEEDS = "response_policy:one_succeeded";

  private static final String DEPENDS = "Depends on the script";

  public static final Command EVAL =
      running("EVAL", "2.6.0", NOSCRIPT, STALE, SKIP_MONITOR, NO_MANDATORY_KEYS, MAY_REPLICATE)
          .summary("Runs a script, which is kept for EVALSHA.")
          .args(words("script", KeyMode.RW_ACCESS_UPDATE))
          .alsoLocks(Evaluation::lockForText)
          .does(Evaluation::eval);

  public static final Command EVALSHA =
      running("EVALSHA", "2.6.0", NOSCRIPT, STALE, SKIP_MONITOR, NO_MANDATORY_KEYS, MAY_REPLICATE)
          .summary("Runs a script that is known by the SHA-1 of its text.")
          .args(words("sha1", KeyMode.RW_ACCESS_UPDATE))
          .alsoLocks(Evaluation::lockForSha)
          .does(Evaluation::eval);

  public static final Command EVAL_RO =
      running("EVAL_RO", "7.0.0", READONLY, NOSCRIPT, STALE, SKIP_MONITOR, NO_MANDATORY_KEYS)
          .summary("Runs a script that must not change anything.")
          .args(words("script", KeyMode.RO_ACCESS))
          .alsoLocks(Evaluation::lockForText)
          .does(Evaluation::eval);

  public static final Command EVALSHA_RO =
      running("EVALSHA_RO", "7.0.0", READONLY, NOSCRIPT, STALE, SKIP_MONITOR, NO_MANDATORY_KEYS)
          .summary("Runs a script, known by the SHA-1 of its text, that must not change anything.")
          .args(words("sha1", KeyMode.RO_ACCESS))
          .alsoLocks(Evaluation::lockForSha)
          .does(Evaluation::eval);

  public static final Command SCRIPT_LOAD =
      administering("SCRIPT LOAD", "2.6.0", NOSCRIPT, STALE)
          .tips(ALL_NODES, ALL_SUCCEED)
          .summary("Keeps a script without running it, and tells the SHA-1 of its text.")
          .complexity("O(N) for N bytes of the script")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(string("script"))
          .does(ScriptCommands::load);

  public static final Command SCRIPT_EXISTS =
      administering("SCRIPT EXISTS", "2.6.0", NOSCRIPT)
          .tips(ALL_SHARDS, "response_policy:agg_logical_and")
          .summary("Tells which of some scripts are known.")
          .complexity("O(N) for N scripts")
          .tips("request_policy:all_shards", "response_policy:agg_logical_and")
          .args(string("sha1").multiple())
          .does(ScriptCommands::exists);

  public static final Command SCRIPT_FLUSH =
      administering("SCRIPT FLUSH", "2.6.0", NOSCRIPT)
          .history("6.2.0", "ASYNC and SYNC are there.")
          .tips(ALL_NODES, ALL_SUCCEED)
          .summary("Forgets all scripts.")
          .complexity("O(N) for N scripts")
          .tips("request_policy:all_nodes", "response_policy:all_succeeded")
          .args(
              Argument.oneOf(
                      "flush-type",
                      Argument.token("async", "ASYNC"),
                      Argument.token("sync", "SYNC"))
                  .optional()
                  .since("6.2.0"))
          .does(ScriptCommands::flush);

  public static final Command SCRIPT_KILL =
      administering("SCRIPT KILL", "2.6.0", NOSCRIPT, ALLOW_BUSY)
          .tips(ALL_SHARDS, ONE_SUCCEEDS)
          .summary("Ends the script that runs, unless it has written.")
          .tips("request_policy:all_shards", "response_policy:one_succeeded")
          .does(
              (call, reply) -> {
                Evaluation.scripting(call).monitor().kill(ScriptKind.SCRIPT);
                reply.ok();
              });

  public static final Command SCRIPT_DEBUG =
      administering("SCRIPT DEBUG", "3.2.0", NOSCRIPT)
          .summary("Refuses to debug scripts step by step: there is no debugger.")
          .args(
              Argument.oneOf(
                  "mode",
                  Argument.token("yes", "YES"),
                  Argument.token("sync", "SYNC"),
                  Argument.token("no", "NO")))
          .does(ScriptCommands::debug);

  public static final Command SCRIPT_HELP =
      Help.of("SCRIPT", "5.0.0", CommandGroup.SCRIPTING, ScriptCommands::commands);

  private ScriptCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        EVAL,
        EVALSHA,
        EVAL_RO,
        EVALSHA_RO,
        SCRIPT_LOAD,
        SCRIPT_EXISTS,
        SCRIPT_FLUSH,
        SCRIPT_KILL,
        SCRIPT_DEBUG,
        SCRIPT_HELP);
  }

  static Argument[] words(String what, KeyMode mode) {
    return new Argument[] {
      string(what),
      integer("numkeys"),
      key("key", mode).multiple().optional(),
      string("arg").multiple().optional()
    };
  }

  private static Command.Builder running(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SCRIPTING, flags)
        .complexity(DEPENDS)
        .locks(Command.Scope.NOTHING); // but for what alsoLocks says
  }

  private static Command.Builder administering(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.SCRIPTING, flags).locks(Command.Scope.NOTHING);
  }

  private static void load(Call call, Reply reply) {
    reply.bulk(Evaluation.scripting(call).load(call.bytes(2), call.session().catalog()));
  }

  private static void exists(Call call, Reply reply) {
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      String sha = new String(call.bytes(i), StandardCharsets.ISO_8859_1);
      reply.integer(Evaluation.scripting(call).has(sha) ? 1 : 0);
    }
  }

  private static void flush(Call call, Reply reply) {
    boolean wrong = call.size() == 3 && !call.is(2, "SYNC") && !call.is(2, "ASYNC");
    if (wrong || call.size() > 3) {
      throw Failure.error("SCRIPT FLUSH only support SYNC|ASYNC option");
    }
    Evaluation.scripting(call).flush();
    reply.ok();
  }

  private static void debug(Call call, Reply reply) {
    if (!call.is(2, "NO")) {
      throw Failure.error("There is no debugger of scripts; use SCRIPT DEBUG no");
    }
    reply.ok();
  }
}
