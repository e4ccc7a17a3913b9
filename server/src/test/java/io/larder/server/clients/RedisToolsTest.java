package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis's own tools, where they are installed. */
class RedisToolsTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void fill() throws IOException {
    try (RespClient client = server.connect()) {
      client.call("FLUSHALL");
      client.call("SET", "text", "hello");
      client.call("RPUSH", "list", "a", "b", "c");
      client.call("HSET", "hash", "name", "Ada");
      client.call("ZADD", "scores", "2.5", "ada");
    }
  }

  private static String tool(String name, String input, String... arguments)
      throws IOException, InterruptedException {
    assumeTrue(Program.exists(name), name + " is not installed");
    String[] start = {name, "-p", Integer.toString(server.port())};
    String[] command =
        Stream.concat(Arrays.stream(start), Arrays.stream(arguments)).toArray(String[]::new);
    Program program = Program.run(Path.of("."), input, command);
    assertThat(program.exitCode()).as(program.output()).isZero();
    return program.output();
  }

  private static String cli(String... arguments) throws IOException, InterruptedException {
    return tool("redis-cli", "", arguments);
  }

  @Test
  void cli_talksInBothProtocols() throws Exception {
    assertThat(cli("ping")).isEqualTo("PONG\n");
    assertThat(cli("hgetall", "hash")).isEqualTo("name\nAda\n");
    assertThat(cli("-3", "zrange", "scores", "0", "-1", "withscores"))
        .contains("ada")
        .contains("2.5");
    assertThat(cli("-3", "--json", "hgetall", "hash")).isEqualTo("{\"name\":\"Ada\"}\n");
  }

  @Test
  void cli_findsKeys() throws Exception {
    assertThat(cli("--scan")).contains("text\n", "list\n", "hash\n", "scores\n");
    assertThat(cli("--bigkeys"))
        .contains("Sampled 4 keys in the keyspace!")
        .containsPattern("Biggest +list found .*list.* has 3 items");
    assertThat(cli("--memkeys")).contains("Sampled 4 keys in the keyspace!");
  }

  @Test
  void cli_takesAPipe() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      lines.append("SET pipe:").append(i).append(" v\r\n");
    }
    assertThat(tool("redis-cli", lines.toString(), "--pipe")).contains("errors: 0, replies: 1000");
  }

  @Test
  void benchmark_endsWithoutErrors() throws Exception {
    String tests = "ping,set,get,incr,lpush,rpop,sadd,hset,zadd,lrange_100,mset";
    String output =
        tool("redis-benchmark", "", "-q", "-n", "2000", "-c", "20", "-P", "16", "-t", tests);

    assertThat(output)
        .contains("SET: ", "MSET (10 keys): ", "requests per second")
        .doesNotContainIgnoringCase("error");
  }
}
