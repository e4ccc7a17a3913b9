package io.larder.server.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose connection ends when users change, and what is noted of what was denied. */
class RevocationReferenceTest {

  private static TwoServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = new TwoServers();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void addUser() {
    servers.same("ACL", "DELUSER", "u");
    servers.same("ACL", "SETUSER", "u", "on", ">p", "~*", "&n*", "&a", "+@all");
    servers.same("ACL", "LOG", "RESET");
  }

  private static TwoServers.Pair login() throws IOException {
    TwoServers.Pair pair = servers.connect();
    pair.same("AUTH", "u", "p");
    return pair;
  }

  private static void assertEnded(TwoServers.Pair pair) {
    for (RespClient client : List.of(pair.redis(), pair.larder())) {
      assertThatThrownBy(client::receive)
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(IOException.class)
          .satisfies(
              ended ->
                  assertThat(ended.getCause())
                      .isNotInstanceOf(java.net.SocketTimeoutException.class));
    }
  }

  @Test
  void deletedUser_isDisconnected() throws IOException {
    try (TwoServers.Pair pair = login()) {
      servers.same("ACL", "DELUSER", "u", "nobody", "u");
      assertEnded(pair);
    }
  }

  @Test
  void userThatDeletesItself_isAnsweredFirst() throws IOException {
    try (TwoServers.Pair pair = login()) {
      pair.same("ACL", "DELUSER", "u");
      assertEnded(pair);
    }
  }

  @Test
  void defaultUser_cannotBeDeleted() {
    servers.same("ACL", "DELUSER", "u", "default");
    assertThat(servers.same("ACL", "USERS")).contains("\"u\"");
  }

  @Test
  void subscriberWhoLosesItsChannel_isDisconnected() throws IOException {
    try (TwoServers.Pair loses = login();
        TwoServers.Pair keeps = login()) {
      loses.same("SUBSCRIBE", "a");
      keeps.same("PSUBSCRIBE", "n*");
      servers.same("ACL", "SETUSER", "u", "resetchannels", "&n*");
      assertEnded(loses);
      servers.same("PUBLISH", "n5", "x");
      assertThat(TwoServers.text(keeps.larder().receive()))
          .isEqualTo(TwoServers.text(keeps.redis().receive()));
    }
  }

  @Test
  void subscriberWhoLosesItsPattern_isDisconnected() throws IOException {
    try (TwoServers.Pair loses = login()) {
      loses.same("PSUBSCRIBE", "n*");
      servers.same("ACL", "SETUSER", "u", "resetchannels", "&n1*", "&*n");
      assertEnded(loses);
    }
  }

  @Test
  void clientThatListensToNothing_staysWhenChannelsGo() throws IOException {
    try (TwoServers.Pair pair = login()) {
      servers.same("ACL", "SETUSER", "u", "resetchannels");
      pair.same("PING");
    }
  }

  @Test
  void denials_areLogged() throws IOException {
    servers.same("ACL", "SETUSER", "u", "resetkeys", "~k", "-incr");
    try (TwoServers.Pair pair = login()) {
      pair.same("SET", "x", "1");
      pair.same("SET", "x", "2");
      pair.same("GET", "y");
      pair.same("INCR", "k");
      pair.same("PUBLISH", "z", "1");
      pair.same("MULTI");
      pair.same("GET", "y");
      pair.same("DISCARD");
      pair.same("EVAL", "return redis.pcall('SET', KEYS[1], 1).err ~= nil", "1", "k");
      pair.same("EVAL", "return redis.pcall('GET', 'y').err ~= nil", "0");
      pair.same("AUTH", "u", "wrong");
      pair.same("AUTH", "nobody", "wrong");
      pair.same("HELLO", "3", "AUTH", "u", "wrong");
    }
    assertThat(entries(servers.larder("ACL", "LOG")))
        .isEqualTo(entries(servers.redis("ACL", "LOG")));
    assertThat(entries(servers.larder("ACL", "LOG", "2")))
        .isEqualTo(entries(servers.redis("ACL", "LOG", "2")))
        .hasSize(2);
    servers.same("ACL", "LOG", "0");
    servers.same("ACL", "LOG", "-1");
    servers.same("ACL", "LOG", "x");
    servers.same("CONFIG", "SET", "acllog-max-len", "1");
    try (TwoServers.Pair pair = login()) {
      pair.same("GET", "w");
    }
    assertThat(entries(servers.larder("ACL", "LOG")))
        .isEqualTo(entries(servers.redis("ACL", "LOG")));
    servers.same("CONFIG", "SET", "acllog-max-len", "128");
  }

  @Test
  void callThatWaits_isCheckedAgainWhenItsKeyComes() throws IOException {
    try (TwoServers.Pair pair = login()) {
      byte[] wait = "*3\r\n$5\r\nBLPOP\r\n$5\r\nqueue\r\n$1\r\n0\r\n".getBytes(US_ASCII);
      pair.larder().sendRaw(wait);
      pair.redis().sendRaw(wait);
      awaitBlocked();
      servers.same("ACL", "SETUSER", "u", "-blpop");
      servers.same("RPUSH", "queue", "1");
      String answer = TwoServers.text(pair.larder().receive());
      assertThat(answer)
          .isEqualTo("(error) NOPERM User u has no permissions to run the 'blpop' command");
      if (servers.isRedis72()) {
        assertThat(TwoServers.text(pair.redis().receive())).isEqualTo(answer);
        servers.same("LLEN", "queue");
      }
      assertThat(TwoServers.text(servers.larder("LLEN", "queue"))).isEqualTo("(integer) 1");
    }
    servers.larder("DEL", "queue");
    servers.redis("DEL", "queue");
  }

  private static void awaitBlocked() {
    await().until(() -> isOneBlocked(servers.larder("INFO", "clients")));
    await().until(() -> isOneBlocked(servers.redis("INFO", "clients")));
  }

  private static boolean isOneBlocked(Object info) {
    return new String((byte[]) info, US_ASCII).contains("blocked_clients:1");
  }

  @Test
  void scriptThatAsks_leavesNoTrace() throws IOException {
    try (TwoServers.Pair pair = login()) {
      servers.same("ACL", "SETUSER", "u", "-get");
      pair.same(
          "EVAL",
          "return {redis.acl_check_cmd('get','k'), redis.acl_check_cmd('set','k','1')}",
          "0");
    }
    servers.same("ACL", "LOG");
  }

  /** Count, reason, context, object and user of each entry. */
  private static List<String> entries(Object answer) {
    return ((List<?>) answer)
        .stream().map(entry -> TwoServers.text(((List<?>) entry).subList(0, 10))).toList();
  }

  @Test
  void entryOfTheLog_hasTheFieldsOf72() throws IOException {
    try (TwoServers.Pair pair = servers.connect()) {
      pair.larder().call("AUTH", "u", "secret");
    }
    String entry = TwoServers.text(servers.larder("ACL", "LOG"));
    assertThat(entry)
        .contains("age-seconds", "client-info", "entry-id", "timestamp-created")
        .contains("timestamp-last-updated", "laddr=127.0.0.1")
        .doesNotContain("secret");
  }
}
