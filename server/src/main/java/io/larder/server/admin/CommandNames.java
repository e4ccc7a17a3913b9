package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.CatalogEntry;
import io.larder.catalog.Command;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.value.glob.Glob;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code COMMAND LIST}: the names of the commands, of some kind if one is named. */
final class CommandNames {

  /** A name, and the ACL categories of what it stands for. */
  private record Named(String name, Set<String> categories) {

    static Stream<Named> of(CatalogEntry entry) {
      Command command = entry.command();
      Set<String> own = command == null ? Set.of("slow") : command.categories();
      return Stream.concat(
          Stream.of(new Named(entry.name().toLowerCase(Locale.ROOT), own)),
          entry.subcommands().stream().map(each -> new Named(each.fullName(), each.categories())));
    }
  }

  private CommandNames() {}

  static void run(Call call, Reply reply) {
    Predicate<Named> filter = filter(call);
    List<String> names =
        call.session().catalog().entries().stream()
            .flatMap(Named::of)
            .filter(filter)
            .map(Named::name)
            .toList();
    reply.set(names.size());
    names.forEach(reply::bulk);
  }

  private static Predicate<Named> filter(Call call) {
    if (call.size() == 2) {
      return named -> true;
    }
    if (call.size() != 5 || !call.is(2, "FILTERBY")) {
      throw Failure.SYNTAX;
    }
    String wanted = new String(call.bytes(4), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (call.is(3, "PATTERN")) {
      Glob glob = Glob.compile(wanted.getBytes(StandardCharsets.ISO_8859_1));
      return named -> glob.matches(named.name().getBytes(StandardCharsets.US_ASCII));
    }
    if (call.is(3, "ACLCAT")) {
      return named -> named.categories().contains(wanted);
    }
    if (call.is(3, "MODULE")) {
      return named -> false; // there are no modules
    }
    throw Failure.SYNTAX;
  }
}
