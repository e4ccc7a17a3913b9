package io.larder.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The categories of each command are Redis's. */
class CategoryReferenceTest {

  private static TwoServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = new TwoServers();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void categories_areRedis() {
    servers.same("ACL", "CAT");
    servers.same("ACL", "CAT", "nosuch");
    servers.same("ACL", "CAT", "a", "b");
  }

  @Test
  void membersOfCategories_areRedis() {
    Map<String, Set<String>> redis = byCommand(Side.REDIS);
    Map<String, Set<String>> larder = byCommand(Side.LARDER);
    larder.keySet().removeIf(name -> !redis.containsKey(name)); // of later versions
    redis.keySet().removeIf(name -> !larder.containsKey(name)); // of clusters, replicas, modules
    if (!servers.isRedis72()) {
      redis.get("wait").add("blocking"); // since 7.2
    }
    assertThat(larder).hasSizeGreaterThan(240);
    List<String> differences =
        redis.keySet().stream()
            .filter(name -> !redis.get(name).equals(larder.get(name)))
            .map(name -> name + ": Redis " + redis.get(name) + ", Larder " + larder.get(name))
            .toList();
    assertThat(differences).isEmpty();
  }

  private enum Side {
    LARDER,
    REDIS
  }

  private static Map<String, Set<String>> byCommand(Side side) {
    Map<String, Set<String>> found = new java.util.TreeMap<>();
    for (String category : ask(side, "ACL", "CAT")) {
      for (String command : ask(side, "ACL", "CAT", category)) {
        found.computeIfAbsent(command, absent -> new TreeSet<>()).add(category);
      }
    }
    return found;
  }

  private static List<String> ask(Side side, String... words) {
    Object answer =
        switch (side) {
          case LARDER -> servers.larder(words);
          case REDIS -> servers.redis(words);
        };
    return ((List<?>) answer)
        .stream()
            .map(each -> new String((byte[]) each, StandardCharsets.US_ASCII))
            .collect(Collectors.toList());
  }
}
