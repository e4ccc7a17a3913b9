package io.larder.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Argument;
import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.KeySpec;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.Replies;
import io.larder.testkit.reference.ReplyPrinter;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@code COMMAND GETKEYS} and {@code GETKEYSANDFLAGS} beside a real server. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class CommandKeysReferenceTest {

  private static final List<String> SPECIAL =
      List.of(
          "GET",
          "GET k extra",
          "PING",
          "NOSUCH a",
          "OBJECT nosuch a",
          "OBJECT ENCODING k",
          "SET k v GET",
          "SET k v EX 10",
          "BITFIELD k GET u8 0",
          "BITFIELD k GET u8 0 SET u8 0 1",
          "MSET a 1 b 2",
          "MGET a b c",
          "LCS a b",
          "SPUBLISH c m",
          "SORT k",
          "SORT k BY w_* GET # STORE d",
          "SORT k STORE a STORE b",
          "SORT_RO k",
          "GEORADIUS k 1 2 3 m",
          "GEORADIUS k 1 2 3 m STORE d",
          "GEORADIUS k 1 2 3 m STORE d STOREDIST e",
          "GEORADIUSBYMEMBER k m 3 m STOREDIST e",
          "XREAD COUNT 1 STREAMS a b 0 0",
          "XREADGROUP GROUP g c STREAMS a b 0 0",
          "ZUNION 0 a",
          "ZUNION 2 a b",
          "ZUNION 5 a",
          "ZUNION x a",
          "ZUNIONSTORE d 2 a b",
          "ZINTERCARD 1 a",
          "LMPOP 2 a b LEFT",
          "BLMPOP 0 1 a LEFT",
          "BZMPOP 0 1 a MIN",
          "COPY a b",
          "RENAME a b",
          "SMOVE a b m",
          "BITOP AND d a b",
          "PFCOUNT a b",
          "PFMERGE d a b",
          "MEMORY USAGE k",
          "XGROUP CREATE k g $",
          "XINFO STREAM k");

  /** Of each command with keys that its first words show: those, each argument once. */
  private static Stream<String> one() {
    return Catalog.REDIS.commands().stream()
        .filter(command -> !command.keySpecs().isEmpty())
        .filter(command -> command.keySpecs().stream().allMatch(KeySpec::isFixed))
        .filter(command -> !command.since().equals("7.4.0"))
        .map(CommandKeysReferenceTest::call);
  }

  private static String call(Command command) {
    List<String> words = new ArrayList<>(List.of(command.name()));
    command.arguments().forEach(argument -> add(argument, words));
    return String.join(" ", words);
  }

  private static void add(Argument argument, List<String> words) {
    if (argument.occurrence().isOptional()) {
      return;
    }
    String token = argument.token();
    if (token != null) {
      words.add(token);
    }
    switch (argument.kind()) {
      case TOKEN -> {}
      case ONE_OF -> add(argument.parts().get(0), words);
      case BLOCK -> argument.parts().forEach(part -> add(part, words));
      default -> words.add(argument.name());
    }
  }

  @Test
  void keys_areThoseThatTheServerFinds() throws IOException {
    try (TestServer server = Servers.start();
        RespClient larder = Servers.connect(server);
        RespClient redis = ReferenceServer.shared().connect()) {
      List<String> differences = new ArrayList<>();
      List<String> calls = Stream.concat(SPECIAL.stream(), one()).toList();
      for (String subcommand : List.of("GETKEYS", "GETKEYSANDFLAGS")) {
        for (String call : calls) {
          String[] words = ("COMMAND " + subcommand + " " + call).split(" ");
          Object ours = sorted(larder.call(words));
          Object theirs = sorted(redis.call(words));
          if (!Replies.same(ours, theirs) && !isKnown(call)) {
            differences.add(
                String.join(" ", words)
                    + "\n ours   "
                    + ReplyPrinter.print(ours)
                    + "\n theirs "
                    + ReplyPrinter.print(theirs));
          }
        }
      }
      assertThat(calls).hasSizeGreaterThan(180);
      assertThat(differences).isEmpty();
    }
  }

  /** 7.0 takes no command alone; after 7.2 it was seen that the old destination is not read. */
  private static boolean isKnown(String call) {
    return ReferenceServer.shared().version().isBefore(7, 2)
        ? call.indexOf(' ') < 0
        : call.startsWith("SINTERSTORE");
  }

  /** Flags have no order. */
  private static Object sorted(Object reply) {
    if (reply instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof List<?>) {
      return list.stream().map(CommandKeysReferenceTest::sortedFlags).toList();
    }
    return reply;
  }

  private static Object sortedFlags(Object key) {
    List<?> pair = (List<?>) key;
    List<String> flags =
        new ArrayList<>(((List<?>) pair.get(1)).stream().map(Servers::text).toList());
    Collections.sort(flags);
    return List.of(Servers.text(pair.get(0)), flags);
  }
}
