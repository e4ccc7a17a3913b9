package io.larder.server.scripting;

import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.CommandFlag.ALLOW_BUSY;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.MAY_REPLICATE;
import static io.larder.catalog.CommandFlag.NOSCRIPT;
import static io.larder.catalog.CommandFlag.NO_MANDATORY_KEYS;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.SKIP_MONITOR;
import static io.larder.catalog.CommandFlag.STALE;
import static io.larder.catalog.CommandFlag.WRITE;
import static io.larder.server.scripting.ScriptCommands.ALL_SHARDS;
import static io.larder.server.scripting.ScriptCommands.ALL_SUCCEED;
import static io.larder.server.scripting.ScriptCommands.ONE_SUCCEEDS;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Help;
import io.larder.catalog.KeyMode;
import io.larder.server.script.ScriptKind;
import java.util.List;

/** The commands of functions and their libraries. */
public final class FunctionCommands {

  private static final String OF_LIBRARIES = "O(N) for N libraries";

  public static final Command FCALL =
      Command.named(
              "FCALL",
              "7.0.0",
              CommandGroup.SCRIPTING,
              NOSCRIPT,
              STALE,
              SKIP_MONITOR,
              NO_MANDATORY_KEYS,
              MAY_REPLICATE)
          .summary("Calls a function.")
          .complexity("Depends on the function")
          .args(ScriptCommands.words("function", KeyMode.RW_ACCESS_UPDATE))
          .locks(Command.Scope.NOTHING) // but for what alsoLocks says
          .alsoLocks(Evaluation::lockForFunction)
          .does(Evaluation::callFunction);

  public static final Command FCALL_RO =
      Command.named(
              "FCALL_RO",
              "7.0.0",
              CommandGroup.SCRIPTING,
              READONLY,
              NOSCRIPT,
              STALE,
              SKIP_MONITOR,
              NO_MANDATORY_KEYS)
          .summary("Calls a function that must not change anything.")
          .complexity("Depends on the function")
          .args(ScriptCommands.words("function", KeyMode.RO_ACCESS))
          .locks(Command.Scope.NOTHING) // but for what alsoLocks says
          .alsoLocks(Evaluation::lockForFunction)
          .does(Evaluation::callFunction);

  public static final Command FUNCTION_LOAD =
      function("FUNCTION LOAD", WRITE, DENYOOM, NOSCRIPT)
          .tips(ALL_SHARDS, ALL_SUCCEED)
          .summary("Loads a library of functions.")
          .complexity("O(1), plus what the library does")
          .args(token("replace", "REPLACE").optional(), string("function-code"))
          .does(LibraryAdministration::load);

  public static final Command FUNCTION_DELETE =
      function("FUNCTION DELETE", WRITE, NOSCRIPT)
          .tips(ALL_SHARDS, ALL_SUCCEED)
          .summary("Forgets a library and its functions.")
          .args(string("library-name"))
          .does(LibraryAdministration::delete);

  public static final Command FUNCTION_FLUSH =
      function("FUNCTION FLUSH", WRITE, NOSCRIPT)
          .tips(ALL_SHARDS, ALL_SUCCEED)
          .summary("Forgets all libraries.")
          .complexity(OF_LIBRARIES)
          .args(
              Argument.oneOf("flush-type", token("async", "ASYNC"), token("sync", "SYNC"))
                  .optional())
          .does(LibraryAdministration::flush);

  public static final Command FUNCTION_LIST =
      function("FUNCTION LIST", NOSCRIPT)
          .tips("nondeterministic_output_order")
          .summary("Lists libraries and their functions.")
          .complexity(OF_LIBRARIES)
          .args(
              string("library-name-pattern").after("LIBRARYNAME").optional(),
              token("withcode", "WITHCODE").optional())
          .does(LibraryListing::list);

  public static final Command FUNCTION_STATS =
      function("FUNCTION STATS", NOSCRIPT, ALLOW_BUSY)
          .tips("nondeterministic_output", ALL_SHARDS, "response_policy:special")
          .summary("Tells which function runs, and how many there are.")
          .does(LibraryListing::stats);

  public static final Command FUNCTION_DUMP =
      function("FUNCTION DUMP", NOSCRIPT)
          .summary("Gives all libraries as bytes for FUNCTION RESTORE.")
          .complexity(OF_LIBRARIES)
          .does(LibraryAdministration::dump);

  public static final Command FUNCTION_RESTORE =
      function("FUNCTION RESTORE", WRITE, DENYOOM, NOSCRIPT)
          .tips(ALL_SHARDS, ALL_SUCCEED)
          .summary("Loads all libraries that FUNCTION DUMP gave.")
          .complexity("O(N) for N functions")
          .args(
              string("serialized-value"),
              Argument.oneOf(
                      "policy",
                      token("flush", "FLUSH"),
                      token("append", "APPEND"),
                      token("replace", "REPLACE"))
                  .optional())
          .does(LibraryAdministration::restore);

  public static final Command FUNCTION_KILL =
      function("FUNCTION KILL", NOSCRIPT, ALLOW_BUSY)
          .tips(ALL_SHARDS, ONE_SUCCEEDS)
          .summary("Ends the function that runs, unless it has written.")
          .does(
              (call, reply) -> {
                Evaluation.scripting(call).monitor().kill(ScriptKind.FUNCTION);
                reply.ok();
              });

  public static final Command FUNCTION_HELP =
      Help.of("FUNCTION", "7.0.0", CommandGroup.SCRIPTING, FunctionCommands::commands);

  private FunctionCommands() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        FCALL,
        FCALL_RO,
        FUNCTION_LOAD,
        FUNCTION_DELETE,
        FUNCTION_FLUSH,
        FUNCTION_LIST,
        FUNCTION_STATS,
        FUNCTION_DUMP,
        FUNCTION_RESTORE,
        FUNCTION_KILL,
        FUNCTION_HELP);
  }

  private static Command.Builder function(String name, CommandFlag... flags) {
    return Command.named(name, "7.0.0", CommandGroup.SCRIPTING, flags).locks(Command.Scope.NOTHING);
  }
}
