package io.larder.server.admin;

import static io.larder.server.admin.Servers.field;
import static io.larder.server.admin.Servers.list;
import static io.larder.server.admin.Servers.text;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code COMMAND INFO} beside a real server: every command that both have, field by field. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class CommandInfoReferenceTest {

  private static final List<String> FIELDS =
      List.of("name", "arity", "flags", "first", "last", "step", "categories", "tips", "keys");

  /** What 7.2 says otherwise than 7.0, and what releases after 7.2 say otherwise. */
  private static final Set<String> BETWEEN_7_0_AND_7_2 =
      Set.of(
          "blmove flags", // may be called by scripts since 7.2, as all that wait
          "blpop flags",
          "brpop flags",
          "brpoplpush flags",
          "bzpopmax flags",
          "bzpopmin flags",
          "wait flags",
          "wait categories",
          "command|getkeys arity", // of a command alone too
          "command|getkeysandflags arity",
          "msetnx tips",
          "randomkey tips",
          "scan tips",
          "acl|deluser tips",
          "acl|save tips",
          "acl|setuser tips",
          "client|setname tips",
          "config|resetstat tips",
          "config|rewrite tips",
          "latency|reset tips",
          "zrank arity", // WITHSCORE
          "zrevrank arity");

  private static final Set<String> AFTER_7_2 =
      Set.of(
          "multi flags",
          "watch flags",
          "sinterstore keys",
          "cluster|info flags",
          "cluster|myid flags",
          "cluster|myshardid flags",
          "cluster|nodes flags",
          "cluster|shards flags",
          "cluster|slots flags");

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void commands_areDescribedAsByTheServer(String protocol) throws IOException {
    try (TestServer server = Servers.start();
        RespClient larder = Servers.connect(server);
        RespClient redis = ReferenceServer.shared().connect()) {
      larder.call("HELLO", protocol);
      redis.call("HELLO", protocol);
      Map<String, List<?>> ours = byName(larder.call("COMMAND"));
      Map<String, List<?>> theirs = byName(redis.call("COMMAND"));
      theirs.keySet().retainAll(ours.keySet());

      Set<String> differences = new TreeSet<>();
      theirs.forEach((name, facts) -> differences.addAll(compare(name, ours.get(name), facts)));

      assertThat(theirs.size()).isGreaterThan(330);
      differences.removeAll(
          ReferenceServer.shared().version().isBefore(7, 2) ? BETWEEN_7_0_AND_7_2 : AFTER_7_2);
      assertThat(differences).isEmpty();
    }
  }

  @Test
  void info_ofSubcommandsAndUnknownNames_isGivenInTheOrderOfTheNames() throws IOException {
    try (TestServer server = Servers.start();
        RespClient larder = Servers.connect(server);
        RespClient redis = ReferenceServer.shared().connect()) {
      String[] words = {"COMMAND", "INFO", "object|help", "nosuch", "GET", "object|nosuch"};
      List<?> ours = list(larder.call(words));
      List<?> theirs = list(redis.call(words));

      assertThat(ours).hasSize(4);
      assertThat(compare("object|help", list(ours.get(0)), list(theirs.get(0)))).isEmpty();
      assertThat(ours.get(1)).isEqualTo(theirs.get(1));
      assertThat(compare("get", list(ours.get(2)), list(theirs.get(2)))).isEmpty();
      assertThat(ours.get(3)).isEqualTo(theirs.get(3));
    }
  }

  private static Map<String, List<?>> byName(@Nullable Object commands) {
    Map<String, List<?>> byName = new TreeMap<>();
    for (Object each : list(commands)) {
      List<?> facts = list(each);
      byName.put(text(facts.get(0)), facts);
      byName.putAll(byName(facts.get(9)));
    }
    return byName;
  }

  private static Set<String> compare(String name, @Nullable List<?> ours, List<?> theirs) {
    Set<String> differences = new TreeSet<>();
    assertThat(ours).as(name).isNotNull().hasSameSizeAs(theirs);
    for (int i = 0; i < FIELDS.size(); i++) {
      String field = FIELDS.get(i);
      assertThat(ours.get(i)).as(name + " " + field).hasSameClassAs(theirs.get(i));
      if (!view(field, ours.get(i)).equals(view(field, theirs.get(i)))) {
        differences.add(name + " " + field);
      }
    }
    return differences;
  }

  private static Object view(String field, Object fact) {
    return switch (field) {
      case "flags", "categories", "tips" -> texts(fact);
      case "keys" -> list(fact).stream().map(CommandInfoReferenceTest::keySpec).toList();
      default -> text(fact);
    };
  }

  private static Set<String> texts(@Nullable Object list) {
    return list(list).stream().map(Servers::text).collect(toCollection(TreeSet::new));
  }

  /** Without the notes, which are the server's own words. */
  private static String keySpec(Object spec) {
    return texts(field(spec, "flags"))
        + " "
        + find(field(spec, "begin_search"), "index", "keyword", "startfrom")
        + " "
        + find(field(spec, "find_keys"), "lastkey", "keystep", "limit", "keynumidx", "firstkey");
  }

  private static String find(@Nullable Object how, String... facts) {
    StringBuilder text = new StringBuilder(text(field(how, "type")));
    for (String fact : facts) {
      text.append(' ').append(text(field(field(how, "spec"), fact)));
    }
    return text.toString();
  }
}
