package io.larder.server.admin;

import static io.larder.catalog.CommandFlag.LOADING;
import static io.larder.catalog.CommandFlag.STALE;

import io.larder.catalog.Argument;
import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.state.ServerState;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code INFO}: figures about the server, in sections. */
final class InfoCommands {

  static final Command INFO =
      Command.named("INFO", "1.0.0", CommandGroup.SERVER, LOADING, STALE)
          .history("7.0.0", "Takes any number of sections.")
          .summary("Tells figures about the server.")
          .complexity("O(N) for N commands")
          .tips("nondeterministic_output", "request_policy:all_shards", "response_policy:special")
          .category("dangerous")
          .args(Argument.string("section").multiple().optional())
          .locks(Command.Scope.NOTHING)
          .does(InfoCommands::info);

  private InfoCommands() {}

  /** All of them. */
  static List<Command> commands() {
    return List.of(INFO);
  }

  private static void info(Call call, Reply reply) {
    ServerState server = Client.of(call).server();
    reply.verbatim(
        "txt",
        wanted(call).stream()
            .map(section -> section.text(server))
            .collect(Collectors.joining("\r\n")));
  }

  /** In the order in which sections are always told; names that are none are passed over. */
  private static Set<InfoSection> wanted(Call call) {
    Set<InfoSection> wanted = EnumSet.noneOf(InfoSection.class);
    if (call.size() == 1) {
      wanted.addAll(InfoSection.DEFAULTS);
    }
    for (int i = 1; i < call.size(); i++) {
      String name = new String(call.bytes(i), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      switch (name) {
        case "default" -> wanted.addAll(InfoSection.DEFAULTS);
        case "all", "everything" -> wanted.addAll(InfoSection.EVERYTHING);
        default -> InfoSection.find(name).ifPresent(wanted::add);
      }
    }
    return wanted;
  }
}
