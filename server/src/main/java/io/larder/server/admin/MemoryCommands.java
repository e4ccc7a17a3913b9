package io.larder.server.admin;

import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import java.util.List;

/** {@code MEMORY}, but for what a key takes, which the engine's own catalog has. */
final class MemoryCommands {

  private static final String VARYING = "nondeterministic_output";
  private static final String ALL_SHARDS = "request_policy:all_shards";
  private static final String SPECIAL = "response_policy:special";

  static final Command STATS =
      memory("STATS")
          .summary("Tells where memory is.")
          .tips(VARYING, ALL_SHARDS, SPECIAL)
          .does(MemoryReplies::stats);

  static final Command DOCTOR =
      memory("DOCTOR")
          .summary("Tells in words how it stands with memory.")
          .tips(VARYING, ALL_SHARDS, SPECIAL)
          .does(MemoryReplies::doctor);

  static final Command MALLOC_STATS =
      memory("MALLOC-STATS")
          .summary("Tells what the allocator knows: here the JVM's heap.")
          .tips(VARYING, ALL_SHARDS, SPECIAL)
          .does(MemoryReplies::allocator);

  static final Command PURGE =
      memory("PURGE")
          .summary("Asks for unused memory to be given back; the JVM decides on that itself.")
          .tips(ALL_SHARDS, "response_policy:all_succeeded")
          .does((call, reply) -> reply.ok());

  private MemoryCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(STATS, DOCTOR, MALLOC_STATS, PURGE);
  }

  private static Command.Builder memory(String name) {
    return Command.named("MEMORY " + name, "4.0.0", CommandGroup.SERVER)
        .locks(Command.Scope.NOTHING);
  }
}
