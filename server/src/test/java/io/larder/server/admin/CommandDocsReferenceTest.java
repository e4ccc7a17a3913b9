package io.larder.server.admin;

import static io.larder.server.admin.Servers.field;
import static io.larder.server.admin.Servers.list;
import static io.larder.server.admin.Servers.text;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * {@code COMMAND DOCS} beside a real server. Summaries, complexities and what versions have changed
 * are Larder's own words; of arguments it tells no text to display other than their names.
 */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class CommandDocsReferenceTest {

  private static final Set<String> OTHERWISE_IN_LARDER =
      Set.of(
          "sort", // patterns count as no keys
          "sort_ro",
          "client|kill", // an argument is named as it is shown, and SLAVE is told of
          "client|list");

  /** Whose grammar 7.2 has otherwise than 7.0, or 8.0 otherwise than 7.2; names apart. */
  private static final Set<String> OTHERWISE_IN_7_0 =
      Set.of(
          "acl|log",
          "bitop",
          "client|pause",
          "command|getkeys",
          "command|getkeysandflags",
          "config|get",
          "georadius",
          "georadius_ro",
          "georadiusbymember",
          "georadiusbymember_ro",
          "geohash",
          "geopos",
          "geosearch",
          "geosearchstore",
          "module|loadex",
          "pfmerge",
          "psetex",
          "psubscribe",
          "quit",
          "setex",
          "setnx",
          "shutdown",
          "xinfo|consumers",
          "xinfo|stream",
          "zrank",
          "zrevrank");

  private static final Set<String> OTHERWISE_AFTER_7_2 =
      Set.of("bitcount", "cluster|setslot", "cluster|slots", "hscan", "zscan");

  private boolean withNames;

  @Test
  void commands_areDocumentedAsByTheServer() throws IOException {
    try (TestServer server = Servers.start();
        RespClient larder = Servers.connect(server);
        RespClient redis = ReferenceServer.shared().connect()) {
      larder.call("HELLO", "3");
      redis.call("HELLO", "3");
      withNames = !ReferenceServer.shared().version().isBefore(7, 2);
      Map<String, MapReply> ours = byName(larder.call("COMMAND", "DOCS"));
      Map<String, MapReply> theirs = byName(redis.call("COMMAND", "DOCS"));
      theirs.keySet().retainAll(ours.keySet());
      theirs.keySet().removeAll(withNames ? OTHERWISE_AFTER_7_2 : OTHERWISE_IN_7_0);
      theirs.keySet().removeAll(OTHERWISE_IN_LARDER);

      assertThat(theirs.size()).isGreaterThan(300);
      List<String> differences = new ArrayList<>();
      theirs.forEach(
          (name, docs) -> {
            String our = view(ours.get(name));
            String their = view(docs);
            if (!our.equals(their)) {
              differences.add(name + "\n  ours   " + our + "\n  theirs " + their);
            }
          });
      assertThat(differences).isEmpty();
    }
  }

  @Test
  void docs_ofNames_leaveOutWhatIsUnknown() throws IOException {
    try (TestServer server = Servers.start();
        RespClient larder = Servers.connect(server)) {
      List<?> docs = list(larder.call("COMMAND", "DOCS", "nosuch", "object|freq"));
      assertThat(docs).hasSize(2);
      assertThat(text(docs.get(0))).isEqualTo("object|freq");
    }
  }

  private static Map<String, MapReply> byName(@Nullable Object docs) {
    Map<String, MapReply> byName = new TreeMap<>();
    for (MapReply.Pair pair : ((MapReply) docs).pairs()) {
      MapReply fields = (MapReply) pair.value();
      byName.put(text(pair.key()), fields);
      Object subcommands = field(fields, "subcommands");
      if (subcommands != null) {
        byName.putAll(byName(subcommands));
      }
    }
    return byName;
  }

  private String view(@Nullable MapReply docs) {
    StringBuilder text = new StringBuilder();
    for (String field : List.of("since", "group", "deprecated_since")) {
      text.append(text(field(docs, field))).append(' ');
    }
    text.append(texts(field(docs, "doc_flags"))).append(' ');
    text.append(versions(field(docs, "history"))).append(' ');
    text.append(arguments(field(docs, "arguments")));
    return text.toString();
  }

  private static List<String> versions(@Nullable Object history) {
    return history == null
        ? List.of()
        : list(history).stream().map(change -> text(list(change).get(0))).toList();
  }

  private String arguments(@Nullable Object arguments) {
    if (arguments == null) {
      return "";
    }
    StringBuilder text = new StringBuilder("(");
    for (Object argument : list(arguments)) {
      text.append(withNames ? text(field(argument, "name")) : "").append(':');
      text.append(text(field(argument, "type"))).append(' ');
      text.append(text(field(argument, "token"))).append(' ');
      text.append(text(field(argument, "key_spec_index"))).append(' ');
      text.append(text(field(argument, "since"))).append(' ');
      text.append(texts(field(argument, "flags")));
      text.append(arguments(field(argument, "arguments")));
    }
    return text.append(')').toString();
  }

  private static Set<String> texts(@Nullable Object list) {
    return list == null
        ? Set.of()
        : list(list).stream().map(Servers::text).collect(toCollection(TreeSet::new));
  }
}
