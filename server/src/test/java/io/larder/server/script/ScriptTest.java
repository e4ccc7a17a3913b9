package io.larder.server.script;

import static io.larder.server.script.ScriptServer.eval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real server cannot be asked beside this one: threads, time, several databases. */
class ScriptTest {

  private ScriptServer server;
  private RespClient client;

  @BeforeEach
  void start() throws IOException {
    server = ScriptServer.start();
    client = server.connect();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void scripts_areAtomicAgainstEachOther() throws Exception {
    int threads = 4;
    int rounds = 200;
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      RespClient own = server.connect();
      all.add(
          new Thread(
              () -> {
                for (int round = 0; round < rounds; round++) {
                  eval(
                      own,
                      "local n = tonumber(redis.call('get', 'n') or 0)"
                          + " for i = 1, 50 do redis.call('get', 'n') end"
                          + " redis.call('set', 'n', n + 1)");
                }
                own.close();
              }));
    }
    all.forEach(Thread::start);
    for (Thread thread : all) {
      thread.join();
    }
    assertThat(eval(client, "return redis.call('get', 'n')"))
        .isEqualTo("$3\r\n" + threads * rounds + "\r\n");
  }

  @Test
  void namesOfCommands_meanTheSame_howeverManyWereCalledBefore() {
    String all =
        "for round = 1, 2 do"
            + " for i = 1, 400 do"
            + " assert(redis.pcall('no' .. i).err:find('Unknown Redis command', 1, true))"
            + " assert(redis.call(i % 2 == 0 and 'SET' or 'set', 'k', i).ok == 'OK')"
            + " assert(redis.call('gEt', 'k') == tostring(i))"
            + " end end"
            + " local made = coroutine.wrap(function() return redis.call('get', 'k') end)"
            + " return made()";

    assertThat(eval(client, all)).isEqualTo("$3\r\n400\r\n");
    assertThat(eval(client, "return redis.call('append', 'k', 'get')")).isEqualTo(":6\r\n");
    assertThat(eval(client, "return redis.call('get', 'k')")).isEqualTo("$6\r\n400get\r\n");
    assertThat(eval(client, "return redis.pcall(7).err")).contains("Unknown Redis command");
  }

  @Test
  void strings_thatWereReadBefore_areThoseThatAreMeant() {
    for (int i = 0; i < 600; i++) { // more than are remembered
      String value = (i % 3 == 0 ? "\u0001\u0000" : "value") + i / 2;
      String script =
          "local k, v = ARGV[1], ARGV[2] redis.call('set', k, v)"
              + " local before = redis.call('get', k)"
              + " redis.call('append', k, v) redis.call('setrange', k, 0, '#')"
              + " assert(redis.call('get', k) == '#' .. v:sub(2) .. v)"
              + " assert(before == v) ARGV[1] = v"
              + " redis.call('set', ARGV[1], before) return redis.call('get', v)";

      assertThat(eval(client, script, "k", value))
          .isEqualTo("$" + value.length() + "\r\n" + value + "\r\n");
    }
    String large = "x".repeat(1000);
    assertThat(eval(client, "return ARGV[1]", large)).isEqualTo("$1000\r\n" + large + "\r\n");
    assertThat(eval(client, "return ''")).isEqualTo("$0\r\n\r\n");
  }

  @Test
  void strings_inCoroutines_areThoseThatAreMeant_howeverManyWereReadMeanwhile() {
    String script =
        "local get = coroutine.wrap(function(k)"
            + " while true do k = coroutine.yield(redis.call('get', k)) end end)"
            + " for i = 1, 600 do"
            + " redis.call('set', 'k' .. i, 'v' .. i)"
            + " assert(redis.call('get', 'k' .. i) == 'v' .. i)"
            + " assert(get('k' .. i) == 'v' .. i)"
            + " end"
            + " assert(get(ARGV[1]) == 'v7') return {get('k3'), ARGV[1]}";

    assertThat(eval(client, script, "k7")).isEqualTo("*2\r\n$2\r\nv3\r\n$2\r\nk7\r\n");
  }

  @Test
  void strings_thatWereRead_areNoGlobalVariables() {
    String script =
        "redis.call('set', 'word', 'word') redis.call('get', 'word')"
            + " assert(not pcall(loadstring('return word')))"
            + " for name in pairs(_G) do assert(name ~= 'word' and name ~= 'set') end"
            + " return pcall(function() return word end) and 'seen' or 'unseen'";

    assertThat(eval(client, script, "word")).isEqualTo("$6\r\nunseen\r\n");
  }

  @Test
  void selection_endsWithTheScript() {
    assertThat(
            eval(
                client,
                "redis.call('select', 3) redis.call('set', 'k', 'three') return redis.call('get',"
                    + " 'k')"))
        .isEqualTo("$5\r\nthree\r\n");
    assertThat(eval(client, "return redis.call('get', 'k')")).isEqualTo("$-1\r\n");
    assertThat(eval(client, "return redis.call(ARGV[1], 3).ok", "select"))
        .isEqualTo("$2\r\nOK\r\n");
    assertThat(eval(client, "redis.call('set', 'k', 1) redis.call(ARGV[1], 3)", "select"))
        .contains("must name the command in its text");
    eval(client, "return redis.call('del', 'k')");
  }

  @Test
  void info_countsScriptsAndFunctions() {
    client.call("SCRIPT", "FLUSH");
    client.call("FUNCTION", "FLUSH");
    eval(client, "return 1");
    client.call(
        "FUNCTION",
        "LOAD",
        "#!lua name=two\nredis.register_function('f', function() end)"
            + " redis.register_function('g', function() end)");
    String info = new String((byte[]) client.call("INFO", "memory"), StandardCharsets.US_ASCII);
    assertThat(info)
        .contains("number_of_cached_scripts:1\r\n")
        .contains("number_of_libraries:1\r\n")
        .contains("number_of_functions:2\r\n")
        .contains("used_memory_scripts_eval:8\r\n")
        .containsPattern("used_memory_lua:\\d{5,}\r\n");
    client.call("FUNCTION", "FLUSH");
  }

  @Test
  void waitingCommand_doesNotWait() {
    assertThat(eval(client, "return redis.call('blpop', 'q', 0)")).isEqualTo("$-1\r\n");
  }

  @Test
  void bytes_passUnchanged() {
    byte[] all = new byte[3000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    client.send(
        bytes("EVAL"),
        bytes("redis.call('set', KEYS[1], ARGV[1]) return {ARGV[1], #ARGV[1]}"),
        bytes("1"),
        bytes("k\0\377"),
        all);
    List<?> answer = (List<?>) client.receive();
    assertThat((byte[]) answer.get(0)).isEqualTo(all);
    assertThat(answer.get(1)).isEqualTo(3000L);
    assertThat((byte[]) client.call(bytes("GET"), bytes("k\0\377"))).isEqualTo(all);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void script_inTransactionAnswersInItsPlace() {
    client.call("MULTI");
    client.call("EVAL", "return redis.call('incr', 'n')", "0");
    client.call("EVALSHA", "abc", "0");
    client.call("INCR", "n");
    client.send("EXEC");
    assertThat(new String(client.receiveRaw(), StandardCharsets.ISO_8859_1))
        .isEqualTo("*3\r\n:1\r\n-NOSCRIPT No matching script. Please use EVAL.\r\n:2\r\n");
  }

  @Test
  void function_ofReplacedLibraryIsTheNewOne() {
    for (int i = 1; i <= 3; i++) {
      client.call(
          "FUNCTION",
          "LOAD",
          "REPLACE",
          "#!lua name=lib\nredis.register_function('f', function() return " + i + " end)");
      assertThat(client.call("FCALL", "f", "0")).isEqualTo((long) i);
    }
  }

  @Test
  void scriptThatTakesLong_isKilledFromAnotherThread() throws Exception {
    try (RespClient other = server.connect()) { // the next connection, so the next event loop
      for (String script :
          List.of(
              "while true do end",
              "while true do pcall(function() while true do end end) end",
              "local co = coroutine.wrap(function() while true do end end)"
                  + " pcall(co) while true do end")) {
        assertEnds(script, other);
      }
    }
  }

  private void assertEnds(String script, RespClient other) {
    eval(client, "return 1"); // the state of Lua is made before the clock runs
    client.send("EVAL", script, "0");
    client.sendRaw(new byte[0]); // not kept back until the answer is waited for
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> answer(other, "SCRIPT", "KILL").startsWith("+OK"));
    assertThat(new String(client.receiveRaw(), StandardCharsets.ISO_8859_1))
        .startsWith("-ERR Script killed by user with SCRIPT KILL...");
    assertThat(eval(client, "return 2")).isEqualTo(":2\r\n");
  }

  private static String answer(RespClient other, String... words) {
    other.send(words);
    return new String(other.receiveRaw(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void killing_isRefusedWhereNothingRuns() {
    assertThat(answer(client, "SCRIPT", "KILL")).startsWith("-NOTBUSY");
    assertThat(answer(client, "FUNCTION", "KILL")).startsWith("-NOTBUSY");
  }
}
