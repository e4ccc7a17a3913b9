package io.larder.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules make of a user, and what is wrong with them, is what Redis says. */
class RuleReferenceTest {

  private static TwoServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = new TwoServers();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  /** Rules for a new user, separated by bars of a form that no rule has. */
  static Stream<String> rules() {
    return Stream.of(
        "",
        "on",
        "off",
        "ON ALLKEYS ALLCOMMANDS ALLCHANNELS",
        "on nopass ~* &* +@all",
        "nopass >secret",
        ">secret nopass",
        ">secret >secret >other",
        ">secret >other <secret",
        "<absent",
        ">",
        "< >",
        "#2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
        "#2BB80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
        "#2bb80d",
        "#",
        "!2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
        ">secret !2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
        "!zz",
        "resetpass",
        ">secret resetpass",
        "nopass resetpass",
        "on >secret ~* +@all reset",
        "allkeys ~x",
        "~* ~x",
        "~* %R~x",
        "allkeys resetkeys ~x",
        "~x ~y ~x",
        "~x ~*",
        "%R~x %W~x",
        "%R~x %W~y",
        "%RW~x",
        "%WR~x",
        "%rw~x",
        "%RR~x",
        "%X~x",
        "%R",
        "%W",
        "%R~",
        "%Rx~y",
        "%R~*",
        "%RW~*",
        "~",
        "~x*[a-c]?\\*",
        "&x &y &x",
        "&* &x",
        "allchannels &x",
        "&x allchannels",
        "&x resetchannels",
        "allchannels resetchannels &z",
        "&",
        "+get",
        "+GET",
        "+Get -get",
        "-get",
        "+nosuch",
        "-nosuch",
        "+",
        "-",
        "+@",
        "+@nosuch",
        "-@nosuch",
        "+@read",
        "+@READ -@Write",
        "+@read +get",
        "+@all -get +get",
        "+@all -@dangerous +keys",
        "+@all -@all",
        "-@all +@all",
        "allcommands nocommands",
        "+@string -set +set",
        "+get +set +get",
        "+object",
        "+object|encoding",
        "+object|encoding +object",
        "+object -object|encoding",
        "-object|encoding +object|encoding",
        "+object|nosuch",
        "-object|nosuch",
        "+object|",
        "-object|",
        "+object|encoding|x",
        "+nosuch|x",
        "-nosuch|x",
        "+select|0",
        "+select|0 +select|1 +select|0",
        "+select|ABC",
        "+select|0 +select",
        "+select|0 -select",
        "-select|0",
        "+select|",
        "+select|0|1",
        "+@all +select|0",
        "+get|x +set|y",
        "(+get ~x)",
        "(+get ~x) (+set ~y)",
        "( +get   ~x )",
        "()",
        "( )",
        "(+get",
        "(+get ~x +set )",
        "(+get ~x on)",
        "(+nosuch)",
        "(~* ~x)",
        "(&x)",
        "(allchannels +@all allkeys)",
        "(+get ~x) clearselectors",
        "(+get ~x) reset",
        "(+get (+set))",
        ")",
        "x",
        "on off x",
        "@read",
        "allkeysx",
        "sanitize-payload",
        "skip-sanitize-payload",
        "skip-sanitize-payload sanitize-payload",
        "reset",
        "clearselectors",
        "+@read +@write -@read",
        "+@read -@write -@read +get",
        "+acl|whoami -acl",
        "+config|get");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rules_makeTheSameUser(String rules) {
    servers.larder("ACL", "DELUSER", "u");
    servers.redis("ACL", "DELUSER", "u");
    String answer =
        servers.same(
            Stream.concat(
                    Stream.of("ACL", "SETUSER", "u"),
                    rules.isEmpty() ? Stream.of() : Stream.of(rules.split(" ")))
                .toArray(String[]::new));
    if (answer.equals("OK")) {
      servers.same("AUTH", "u", "secret");
      servers.larder("AUTH", "default", "");
      servers.redis("AUTH", "default", "");
      assertThat(fields("larder")).isEqualTo(fields("redis"));
    }
  }

  /** Of GETUSER; before 7.2 without what is described otherwise. */
  private static List<String> fields(String of) {
    Object answer =
        of.equals("larder")
            ? servers.larder("ACL", "GETUSER", "u")
            : servers.redis("ACL", "GETUSER", "u");
    List<String> fields =
        new java.util.ArrayList<>(((List<?>) answer).stream().map(TwoServers::text).toList());
    if (!servers.isRedis72()) {
      fields.set(1, fields.get(1).replaceAll("\\n?\\d\\) \"(skip-)?sanitize-payload\"", ""));
      fields.set(5, "commands");
      fields.set(11, fields.get(11).replaceAll("\"[-+]@all[^\"]*\"", "commands"));
    }
    return fields;
  }
}
