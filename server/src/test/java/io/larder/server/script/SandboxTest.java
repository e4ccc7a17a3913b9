package io.larder.server.script;

import static io.larder.server.script.ScriptServer.eval;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts cannot get at. */
class SandboxTest {

  private static ScriptServer server;
  private static RespClient client;

  @BeforeAll
  static void start() throws IOException {
    server = ScriptServer.start();
    client = server.connect();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io",
        "os",
        "package",
        "require",
        "module",
        "debug",
        "java",
        "larder",
        "dofile",
        "loadfile",
        "print",
        "setfenv",
        "getfenv",
        "newproxy",
        "__jthrowable__"
      })
  void dangerousName_doesNotExist(String name) {
    assertThat(eval(client, "return " + name))
        .contains("attempted to access nonexistent global variable '" + name + "'");
    assertThat(eval(client, "return loadstring('return " + name + "')()"))
        .contains("attempted to access nonexistent global variable '" + name + "'");
    assertThat(eval(client, "return rawget(_G, '" + name + "')")).isEqualTo("$-1\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1",
        "_G.x = 1",
        "rawset(_G, 'x', 1)",
        "string.upper = nil",
        "string.more = 1",
        "rawset(string, 'upper', nil)",
        "table.insert(_G, 1)",
        "setmetatable(_G, {})",
        "setmetatable(string, {})",
        "getmetatable('').__index = {}",
        "getmetatable(_G).__index = nil",
        "redis.call = nil",
        "cjson.encode = nil",
        "math.pi = 3",
        "coroutine.create = nil",
        "bit.band = nil",
        "loadstring('x = 1')()",
        "coroutine.wrap(function() x = 1 end)()",
        "load(function() return nil end)() y = 1"
      })
  void sharedTable_cannotBeChanged(String script) {
    assertThat(eval(client, script)).contains("Attempt to modify a readonly table");
    assertThat(eval(client, "return {('a'):upper(), type(redis.call), math.pi > 3.1 and 1}"))
        .isEqualTo("*3\r\n$1\r\nA\r\n$8\r\nfunction\r\n:1\r\n");
  }

  @Test
  void iteration_givesCopiesOfSharedTables() {
    eval(client, "local _, t = pairs(string) t.upper = nil t.leak = 1");
    eval(client, "for name, value in pairs(_G) do local t = value end");
    assertThat(eval(client, "return {type(string.upper), type(string.leak)}"))
        .isEqualTo("*2\r\n$8\r\nfunction\r\n$3\r\nnil\r\n");
  }

  @Test
  void precompiledCode_isRefused() {
    assertThat(eval(client, "return type(loadstring('\\27LuaQ'))")).isEqualTo("$3\r\nnil\r\n");
    assertThat(eval(client, "\u001bLuaQ")).contains("unexpected symbol near 'char(27)'");
    assertThat(
            eval(
                client,
                "local n = 0 return type(load(function() n = n + 1 return ({'\\27Lua', 'Q'})[n]"
                    + " end))"))
        .isEqualTo("$3\r\nnil\r\n");
    assertThat(eval(client, "return string.dump(function() end)"))
        .contains("unable to dump given function");
    client.send("EVAL", "\33LuaQ", "0");
    assertThat(new String(client.receiveRaw(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("-ERR Error compiling script");
  }

  @Test
  void stringsOfAnySize_areRefused() {
    assertThat(eval(client, "return #string.rep('x', 1e10)")).contains("too large");
    assertThat(eval(client, "return #('x'):rep(1e10)")).contains("too large");
    assertThat(eval(client, "return #string.rep(1, '2000000000')")).contains("too large");
    assertThat(eval(client, "return 1")).isEqualTo(":1\r\n");
  }

  @Test
  void endlessRecursion_isAnError() {
    assertThat(eval(client, "local function f() return 1 + f() end return f()"))
        .contains("stack overflow");
    assertThat(eval(client, "local t = {} t[1] = t return t")).contains("reached lua stack limit");
    assertThat(eval(client, "local f f = function() return coroutine.wrap(f)() end return f()"))
        .startsWith("-ERR");
    assertThat(eval(client, "return 1")).isEqualTo(":1\r\n");
  }

  @Test
  void nothingIsLeftForTheNextScript() {
    eval(client, "KEYS.leak = 1 ARGV.leak = 2 return 1", "a");
    assertThat(eval(client, "return {tostring(KEYS.leak), tostring(ARGV.leak)}"))
        .isEqualTo("*2\r\n$3\r\nnil\r\n$3\r\nnil\r\n");
  }
}
