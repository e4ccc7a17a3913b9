package io.larder.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How clients say who they are, and what they are told if they may not do something. */
class AuthenticationReferenceTest {

  private static TwoServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = new TwoServers();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @AfterEach
  void resetDefaultUser() {
    servers.same("CONFIG", "SET", "requirepass", "");
    servers.same("ACL", "DELUSER", "u");
    servers.same("FLUSHALL");
  }

  @Test
  void withoutPassword_authIsRefusedOrTriesUsers() throws IOException {
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("AUTH", "x");
      pair.same("AUTH", "default", "anything");
      pair.same("AUTH", "nobody", "x");
      pair.same("AUTH", "a", "b", "c");
      pair.same("AUTH");
      pair.same("ACL", "WHOAMI");
    }
  }

  @Test
  void requirepass_guardsEveryCommand() throws IOException {
    servers.same("CONFIG", "SET", "requirepass", "secret");
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("PING");
      pair.same("GET", "x");
      pair.same("NOSUCH");
      pair.same("GET");
      pair.same("MULTI");
      pair.same("ACL", "WHOAMI");
      pair.same("HELLO");
      pair.same("HELLO", "3");
      pair.same("HELLO", "4");
      pair.same("HELLO", "x");
      pair.same("HELLO", "3", "SETNAME", "a b");
      pair.same("HELLO", "3", "AUTH", "default");
      pair.same("HELLO", "3", "AUTH", "default", "wrong");
      if (servers.isRedis72()) {
        pair.same("HELLO", "3", "AUTH", "default", "wrong", "SETNAME", "a b");
      }
      pair.same("HELLO", "3", "NOSUCH");
      pair.same("AUTH", "wrong");
      pair.same("GET", "x");
      pair.same("AUTH", "secret");
      pair.same("GET", "x");
      pair.same("ACL", "WHOAMI");
      pair.same("RESET");
      pair.same("GET", "x");
      pair.same("AUTH", "default", "secret");
      pair.same("CONFIG", "GET", "requirepass");
      pair.same("ACL", "SETUSER", "default", "off");
      pair.same("GET", "x");
      pair.same("AUTH", "secret");
      pair.same("ACL", "SETUSER", "default", "on");
    }
    servers.same("GET", "x"); // was there before
  }

  @Test
  void passwordThatIsTakenAway_letsInThoseWhoWait() throws IOException {
    servers.same("CONFIG", "SET", "requirepass", "secret");
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("GET", "x");
      servers.same("CONFIG", "SET", "requirepass", "");
      pair.same("GET", "x");
      pair.same("HELLO", "2");
    }
  }

  @Test
  void requests_areSmallBeforeAuthentication() throws IOException {
    servers.same("CONFIG", "SET", "requirepass", "secret");
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("MGET", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("GET", "x".repeat(16_385));
    }
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("GET", "x".repeat(16_384));
      pair.same("AUTH", "secret");
      pair.same("GET", "x".repeat(16_385));
    }
  }

  @Test
  void whatIsNotPermitted_isSaidSo() throws IOException {
    servers.same("ACL", "SETUSER", "u", "on", ">p", "~k*", "&news", "+@all", "-get", "-config|get");
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("AUTH", "u", "p");
      pair.same("GET", "k");
      pair.same("SET", "x", "1");
      pair.same("SET", "k", "1");
      pair.same("CONFIG", "GET", "port");
      pair.same("PUBLISH", "old", "x");
      pair.same("PUBLISH", "news", "x");
      pair.same("PSUBSCRIBE", "ne*");
      pair.same("SORT", "k1", "BY", "w_*");
      pair.same("SORT", "k1", "BY", "w", "GET", "#");
      pair.same("SORT", "k1", "BY", "nosort");
      pair.same("MULTI");
      pair.same("SET", "x", "1");
      pair.same("EXEC");
      pair.same("ACL", "WHOAMI");
      pair.same("EVAL", "return redis.call('GET', KEYS[1])", "1", "k");
      pair.same("EVAL", "return redis.pcall('GET', KEYS[1])", "1", "k");
      pair.same("EVAL", "return redis.call('SET', 'x', 1)", "0");
      pair.same("EVAL", "return redis.call('SET', KEYS[1], 1)", "1", "x");
      pair.same("EVAL", "return redis.call('SET', KEYS[1], 1)", "1", "k");
    }
  }

  @Test
  void permissionThatIsTakenBeforeExec_isMissedThere() throws IOException {
    servers.same("ACL", "SETUSER", "u", "on", ">p", "~*", "&*", "+@all");
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("AUTH", "u", "p");
      pair.same("MULTI");
      pair.same("SET", "k", "1");
      pair.same("SET", "x", "1");
      pair.same("INCR", "k");
      pair.same("PUBLISH", "news", "x");
      servers.same("ACL", "SETUSER", "u", "resetkeys", "~k", "-incr", "resetchannels");
      pair.same("EXEC");
    }
  }

  @Test
  void userThatIsSwitchedOff_staysWhoItIs() throws IOException {
    servers.same("ACL", "SETUSER", "u", "on", ">p", "~*", "+@all");
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("AUTH", "u", "p");
      servers.same("ACL", "SETUSER", "u", "off");
      pair.same("SET", "k", "1");
      pair.same("AUTH", "u", "p");
      pair.same("ACL", "WHOAMI");
    }
  }

  @Test
  void helloOfAnUnknownOption_repeatsIt() throws IOException {
    try (TwoServers.Pair pair = servers.connect()) {
      pair.same("HELLO", "3", "SETNAME");
      pair.same("HELLO", "3", "AUTH", "x");
      pair.same("HELLO", "AUTH", "default", "x");
      pair.same("HELLO", "2", "SETNAME", "me", "x");
      pair.larder().call("HELLO", "2", "SETNAME", "me");
      pair.redis().call("HELLO", "2", "SETNAME", "me");
      assertThat(pair.same("CLIENT", "GETNAME")).isEqualTo("\"me\"");
    }
  }
}
