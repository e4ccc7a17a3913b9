package io.larder.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.Call;
import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.SessionOptions;
import io.larder.catalog.Words;
import io.larder.engine.KeyspaceEngine;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that want more memory or time than there is: 16 MB, five million steps of a pattern. */
@Timeout(60)
class LimitsTest {

  private static final ScriptBudget BUDGET = new ScriptBudget(16 * 1024, 5_000_000);
  private static final Command RUN =
      Command.named("RUN", "1.0.0", CommandGroup.SCRIPTING)
          .summary("Runs what a test wants to run within a call.")
          .locks(Command.Scope.NOTHING)
          .does((call, reply) -> call.session().owner(Caller.class).run(call, reply));

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final ScriptMonitor monitor =
      new ScriptMonitor(System::nanoTime, () -> Long.MAX_VALUE, BUDGET);
  private final LuaMachine machine = new LuaMachine(monitor, new ScriptRandom());

  /** What is run within a call. */
  @FunctionalInterface
  private interface Caller {
    void run(Call call, Reply reply);
  }

  private String eval(String text) {
    return eval(text, machine);
  }

  private String eval(String text, LuaMachine machine) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Script script = ScriptText.parse(ScriptText.sha1(bytes), bytes, Catalog.REDIS);
    Caller caller =
        (call, reply) ->
            machine.run(
                new ScriptRun(
                    new Scripting.Request(call, 1, 0, false, Reach.DATABASES),
                    script,
                    ScriptRun.Access.READ_WRITE,
                    0),
                reply);
    ReplyTree answer = new ReplyTree(Reply.Protocol.RESP2);
    new Session(engine.database(0), options(caller)).run(RUN, Words.of("RUN"), answer, () -> {});
    return String.valueOf(answer.root());
  }

  private static SessionOptions options(Caller caller) {
    SessionOptions defaults = SessionOptions.DEFAULTS;
    return new SessionOptions(
        defaults.catalog(), defaults.interceptor(), defaults.observer(), caller);
  }

  @AfterEach
  void nextScript_runs() {
    assertThat(eval("return 1")).isEqualTo("1");
    machine.close();
    engine.close();
  }

  /** Each look at the clock finds it 10 ms later, and there is one for 100,000 instructions. */
  @Test
  void slowScript_relievesItsLoopAgainAndAgain() {
    AtomicLong clock = new AtomicLong();
    AtomicInteger reliefs = new AtomicInteger();
    ScriptMonitor slow =
        new ScriptMonitor(() -> clock.addAndGet(10_000_000), () -> 50, ScriptBudget.DEFAULT);
    slow.whenSlow(reliefs::incrementAndGet);
    try (LuaMachine its = new LuaMachine(slow, new ScriptRandom())) {
      assertThat(eval("for i = 1, 5000000 do end return 1", its)).isEqualTo("1");
    }
    assertThat(reliefs.get()).isBetween(3, 1 + (int) (clock.get() / 100_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local s = 'x' for i = 1, 40 do s = s .. s end return #s",
        "local s = 'x' for i = 1, 40 do s = s .. 'y' .. s end return #s",
        "local s = 'x' while true do s = s .. s .. s .. s .. s .. s .. s .. s .. s .. s end",
        "local s = 'x' while true do s = ('%s%s'):format(s, s) end",
        "local s = 'x' while true do s = ('%q'):format(s .. s) end",
        "local s = 'x' while true do s = table.concat({s, s, s}, s) end",
        "local s = 'xx' while true do s = s:gsub('.', s) end",
        "local s = 'xx' while true do s = s:gsub('.', '%0%0%0') end",
        "local s = 'xx' while true do s = s:gsub('.', {x = s}) end",
        "local s = 'xx' while true do s = s:gsub('.', function() return s end) end",
        "local s = 'x' while true do s = s:rep(100) end",
        "return #string.rep('x', 2^31)",
        "return #string.rep('x', 2^52)",
        "local s = 'x' while true do s = cjson.encode({s, s, s, s}) end",
        "local s = ('\"'):rep(1e5) while true do s = cjson.encode(s) end",
        "local f = loadstring('local s = ... return s .. s') local s = 'x' while true do s = f(s)"
            + " end",
        "local s = 'x' local g = coroutine.wrap(function() while true do s = s .. s"
            + " coroutine.yield() end end) while true do g() end",
        "local t = {} local s = ('x'):rep(1000000) for i = 1, 1e6 do t[i] = s:reverse() .. i end",
        "local t = {} local s = ('x'):rep(1000000) for i = 1, 1e6 do"
            + " t[i] = coroutine.wrap(function() return (i .. s):upper() end)() end",
        "local t = {} for i = 1, 1e9 do t[i] = {} end",
        "local t = {} for i = 1, 1e9 do t[i] = 'some text' .. i end",
        "local s = ('x'):rep(1900000) return {s .. 1, s .. 2, s .. 3, s .. 4, s .. 5, s .. 6, s .."
            + " 7, s .. 8, s .. 9, s .. 10}"
      })
  void memory_isBounded(String script) {
    assertThat(eval(script)).containsAnyOf("too large", "KB of memory", "not enough memory");
  }

  @Test
  void memory_isNotGivenBackByCatchingErrors() {
    assertThat(
            eval(
                "local s, t = 'x', {} while true do pcall(function() s = s .. s t[#t + 1] = s .. #t"
                    + " end) end"))
        .contains("KB of memory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return string.find(('a'):rep(30), ('a?'):rep(30) .. ('a'):rep(31))",
        "return string.find(('a'):rep(5000), '.-.-.-.-.-.-.-.-b')",
        "return string.match(('a'):rep(5000), ('a*'):rep(20) .. 'b')",
        "return string.gsub(('a'):rep(5000), '(.-)(.-)(.-)(.-)b', 'x')",
        "for x in string.gmatch(('a'):rep(5000), '(.-)(.-)(.-)(.-)b') do end",
        "return string.find(('a'):rep(100000), ('a?'):rep(100000))",
        "return string.find(('a'):rep(1e6), ('(a'):rep(1000))",
      })
  void pattern_comesToAnEnd(String script) {
    assertThat(eval(script))
        .satisfiesAnyOf(
            answer -> assertThat(answer).contains("pattern too complex"),
            answer -> assertThat(answer).contains("too many captures"));
  }

  @Test
  void patternThatIsKilled_ends() {
    Thread killer =
        new Thread(
            () -> {
              while (monitor.running() == null) {
                Thread.onSpinWait();
              }
              monitor.endAll();
            });
    killer.start();
    assertThat(eval("while true do string.find(('a'):rep(5000), '.-.-.-.-.-.-b') end"))
        .containsAnyOf("killed by user", "pattern too complex");
  }

  @Test
  void answerOfTablesInTables_isBounded() {
    assertThat(eval("local t = {1} for i = 1, 60 do t = {t, t} end return t"))
        .contains("too large");
    assertThat(
            eval(
                "redis.setresp(3) local t = {map = {a = 1}} for i = 1, 60 do t = {map = {a = t, b ="
                    + " t}} end return t"))
        .contains("too large");
    assertThat(eval("local t = {1} for i = 1, 5 do t = {t, t} end return #t")).isEqualTo("2");
  }

  @Test
  void libraryThatNeverEnds_isNotLoaded() {
    byte[] text = "#!lua name=endless\nwhile true do end".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> machine.introduce(Library.parse(text)))
        .asString()
        .contains("Error registering functions: ERR FUNCTION LOAD timeout");
  }

  @Test
  void ordinaryText_isFoundHoweverLongItIs() {
    assertThat(
            eval(
                "local s = ('word '):rep(20000) local n = 0 for w in s:gmatch('%a+') do n = n + 1"
                    + " end return n + (s:find('x', 1, true) or 0) + #s:gsub('%s+', '')"))
        .isEqualTo("100000");
  }
}
