package io.larder.server.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts and functions, one call a line of a file, are answered byte by byte as a real server
 * answers them.
 *
 * <p>Both servers are empty at first and run the same lines in the same order.
 */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class ScriptReferenceTest {

  private static TestServer larder;
  private static ReferenceServer redis;

  @BeforeAll
  static void start() throws IOException {
    larder = TestServer.start();
    redis = ReferenceServer.start();
  }

  @AfterAll
  static void stop() {
    larder.close();
    redis.close();
  }

  /** What is tried with each value, of the file of values, and each text, of the file of JSON. */
  private static final List<String> VALUE_TRIALS =
      List.of(
          "return cjson.encode(?)",
          "local ok, x = pcall(cjson.encode, ?) return {tostring(ok), x}",
          "return cmsgpack.pack(?)",
          "local x = cmsgpack.unpack(cmsgpack.pack(?)) return {type(x), tostring(type(x) == 'table'"
              + " and #x or x)}");

  private static final List<String> JSON_TRIALS =
      List.of(
          "local function show(v) if v == cjson.null then return 'NULL' end if type(v) ~= 'table'"
              + " then return type(v) .. ':' .. tostring(v) end local t = {} for k, x in pairs(v)"
              + " do t[#t + 1] = type(k) .. k .. '=' .. show(x) end table.sort(t) return '{' .."
              + " table.concat(t, ';') .. '}' end local r = show(cjson.decode('?')) return r",
          "local ok, e = pcall(cjson.decode, '?') if ok then return 'fine' end return e");

  @ParameterizedTest
  @CsvSource({"basics.txt,2", "basics.txt,3", "libraries.txt,2", "strings.txt,2"})
  void script_isAnsweredAsRedisDoes(String file, String protocol) throws IOException {
    compare(lines(file), protocol);
  }

  @Test
  void libraries_treatEachValueAsRedisDoes() throws IOException {
    compare(trials(VALUE_TRIALS, lines("values.txt")), "2");
  }

  @Test
  void json_isDecodedAsRedisDoes() throws IOException {
    compare(trials(JSON_TRIALS, lines("json.txt")), "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void functions_areAnsweredAsRedisDoes(String protocol) throws IOException {
    List<String> calls = lines("functions.txt");
    compare(calls, protocol, (client, line) -> client.send(words(line)));
  }

  /** The words of a line: between bars, with line breaks and tabs written as in Java. */
  private static String[] words(String line) {
    return line.replace("\\n", "\n").replace("\\t", "\t").split(" \\| ", -1);
  }

  private static List<String> trials(List<String> forms, List<String> contents) {
    return contents.stream()
        .flatMap(content -> forms.stream().map(form -> form.replace("?", content)))
        .toList();
  }

  private static void compare(List<String> scripts, String protocol) throws IOException {
    compare(
        scripts, protocol, (client, script) -> client.send("EVAL", script, "2", "k1", "k2", "a1"));
  }

  private static void compare(
      List<String> lines, String protocol, BiConsumer<RespClient, String> sending)
      throws IOException {
    List<String> differences = new ArrayList<>();
    try (RespClient there = redis.connect();
        RespClient here = connect()) {
      for (RespClient client : List.of(there, here)) {
        client.call("FLUSHALL");
        client.call("HELLO", protocol);
      }
      for (String line : lines) {
        String expected = ask(there, line, sending);
        String answered = ask(here, line, sending);
        if (!expected.equals(answered)) {
          differences.add(line + "\n  Redis:  " + expected + "\n  Larder: " + answered);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static RespClient connect() throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), larder.port()),
        Duration.ofSeconds(20));
  }

  private static String ask(
      RespClient client, String line, BiConsumer<RespClient, String> sending) {
    sending.accept(client, line);
    return new String(client.receiveRaw(), StandardCharsets.ISO_8859_1);
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ScriptReferenceTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }
}
