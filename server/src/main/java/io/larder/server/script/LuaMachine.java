package io.larder.server.script;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import party.iroiro.luajava.JFunction;
import party.iroiro.luajava.lua51.Lua51;
import party.iroiro.luajava.lua51.Lua51Natives;

/**
 * A state of Lua with the sandbox in it, and the scripts that it has compiled.
 *
 * <p>Used by one thread at a time; it keeps nothing of a run for the next one but compiled scripts.
 */
final class LuaMachine implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.larder.server.script");
  private static final List<String> LIBRARIES =
      List.of("", "string", "table", "math", "coroutine", "debug"); // no file, no process, no class

  private static final String LIMITS = "limits";
  private static final long LOAD_NANOS = 500_000_000; // for a library, as in Redis
  private static final int MOST_COMPILED = 4096;
  private static final int MOST_KILOBYTES = 64 * 1024; // kept between two runs

  private final Lua51 lua;
  private final LuaStack stack;
  private final StackReply reply;
  private final KnownStrings known;
  private final ScriptMonitor monitor;
  private final ScriptMonitor.Seat seat;
  private final Map<String, Integer> compiled = new HashMap<>();
  private final LoadedLibraries libraries;
  private final int environment;
  private final int globals;
  private final int keysName;
  private final int argumentsName;
  private final int handler;
  private final int watch;
  private final int unwatch;
  private final int relax;
  private final LuaCompiler compiler;
  private int functions;
  private boolean strained;
  private int kilobytes;
  private long loadingUntilNanos; // while a library is run
  private boolean loading;
  private boolean loadedTooLong;
  private @Nullable ScriptRun running;

  /**
   * A state with nothing compiled.
   *
   * @throws LinkageError if the native library does not run here
   */
  LuaMachine(ScriptMonitor monitor, ScriptRandom random) {
    this.lua = new Lua51();
    this.monitor = monitor;
    this.seat = monitor.seat();
    Lua51Natives natives = (Lua51Natives) lua.getLuaNatives();
    long thread = lua.getPointer();
    this.stack = new LuaStack(natives, thread, BinaryConstant.of(natives, thread));
    LIBRARIES.forEach(library -> natives.luaJ_openlib(thread, library));
    stack.setTop(0);
    defineFunctions(random);
    setLimits();
    watch = keepLimit("watch");
    unwatch = keepLimit("unwatch");
    relax = keepLimit("relax");
    stack.reportLongStringsTo(keepLimit("note"));
    compiler = new LuaCompiler(stack, keepLimit("guard"));
    defineJson();
    load("sandbox.lua");
    call(0, 5);
    int setLoading = stack.keep();
    libraries = new LoadedLibraries(stack, compiler, stack.keep(), setLoading);
    handler = stack.keep();
    globals = stack.keep();
    environment = stack.keep();
    keysName = stack.keep("KEYS");
    argumentsName = stack.keep("ARGV");
    known = new KnownStrings(stack);
    reply = new StackReply(stack, known);
  }

  private void defineFunctions(ScriptRandom random) {
    stack.pushTable(0, 16);
    library("redis", () -> new RedisLibrary(this).fill(stack));
    library("bit", () -> BitLibrary.fill(this));
    library("cmsgpack", () -> MessagePackLibrary.fill(this, stack));
    library("struct", () -> StructLibrary.fill(this));
    define("check", this::check);
    define("strained", this::strained);
    define("guard", this::guard);
    define("matches", new PatternLibrary(this)::matches);
    define("register", caller -> libraries.register(caller));
    define("random", random::random);
    define("randomseed", random::seed);
    stack.push((double) budget().kilobytes());
    stack.setField(-2, "kilobytes");
    stack.copy(-1);
    stack.setField(LuaStack.GLOBALS, "larder"); // where files of ours find them
    functions = stack.keep();
  }

  private void library(String name, Runnable filling) {
    stack.pushTable(0, 16);
    filling.run();
    stack.setField(-2, name);
  }

  private void setLimits() {
    stack.pushKept(functions);
    load("limits.lua");
    call(0, 1);
    stack.setField(-2, LIMITS);
    stack.pop(1);
  }

  private int keepLimit(String name) {
    stack.pushKept(functions);
    stack.pushField(-1, LIMITS);
    stack.pushField(-1, name);
    int number = stack.keep();
    stack.pop(2);
    return number;
  }

  private void defineJson() {
    stack.pushKept(functions);
    load("cjson.lua");
    stack.pushNull();
    stack.pushField(-3, LIMITS);
    call(2, 1);
    stack.setField(-2, "cjson");
    stack.pop(1);
  }

  /** Pushes the function that a file of ours is. */
  private void load(String file) {
    byte[] text;
    try (InputStream in = LuaMachine.class.getResourceAsStream(file)) {
      text = Objects.requireNonNull(in).readAllBytes();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
    if (!stack.compile(text, "=larder")) {
      throw new IllegalStateException(stack.text(-1));
    }
  }

  private void call(int arguments, int results) {
    if (!stack.call(arguments, results, 0)) {
      throw new IllegalStateException(stack.text(-1));
    }
  }

  /** Makes a function a field of the table on top. */
  void define(String name, LuaFunction function) {
    lua.push((JFunction) thread -> enter(function, stack.of(thread.getPointer())));
    stack.setField(-2, name);
  }

  /** Nothing is thrown into Lua: the native library would show the exception to the script. */
  private static int enter(LuaFunction function, LuaStack caller) {
    try {
      return function.call(caller);
    } catch (LuaError wrong) {
      caller.push(wrong.text());
      if (wrong.isPlaced()) {
        caller.pushPosition();
        caller.insert(-2);
        caller.concatenate(2);
      }
      return LuaFunction.ERROR;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      LOG.log(System.Logger.Level.ERROR, "A function called by a script failed", broken);
      return Errors.raise(caller, "internal error");
    }
  }

  /** What each script may take. */
  ScriptBudget budget() {
    return monitor.budget();
  }

  /** What is run; null between two runs. */
  @Nullable ScriptRun running() {
    return running;
  }

  /** The strings whose bytes are at hand. */
  KnownStrings known() {
    return known;
  }

  /** Takes an answer onto the stack. */
  StackReply reply() {
    return reply;
  }

  /** Asked by a hook once in a while: null, or why the script must end. */
  private int check(LuaStack asking) {
    String complaint = complaint(asking.number(1));
    if (complaint == null) {
      asking.pushNil();
    } else {
      asking.push(complaint);
    }
    return 1;
  }

  /** Why what runs must end, when the state takes so much memory; null if it may go on. */
  @Nullable String complaint(double kilobytes) {
    ScriptRun run = running;
    if (run != null) {
      return monitor.complaint(run, kilobytes);
    }
    boolean late = loading && monitor.now() - loadingUntilNanos > 0;
    if (loading && (late || kilobytes > budget().kilobytes())) {
      loadedTooLong = true;
      return late ? "ERR FUNCTION LOAD timeout" : "ERR FUNCTION LOAD uses too much memory";
    }
    return null;
  }

  /** Told that there are long strings, so that the hook looks more often. */
  private int strained(LuaStack telling) {
    strained = true;
    return 0;
  }

  /** Asked for a function with guards in the place of one that a script has compiled. */
  private int guard(LuaStack asking) {
    if (compiler.guard(asking)) {
      return 1;
    }
    asking.pushNil();
    asking.insert(-2);
    return 2;
  }

  /**
   * Compiles a script, unless it has been.
   *
   * @throws Failure if it is no proper Lua
   */
  int compile(Script script) {
    Integer known = compiled.get(script.name());
    if (known != null) {
      return known;
    }
    if (!compiler.compile(script.body(), script.kind().chunkName())) {
      String problem = stack.text(-1);
      stack.pop(1);
      throw Errors.failure("ERR Error compiling script (new function): " + problem);
    }
    stack.pushKept(environment);
    stack.setEnvironment(-2);
    int number = stack.keep();
    compiled.put(script.name(), number);
    return number;
  }

  /** By how many kilobytes it has grown since it was asked last. */
  int growth() {
    int before = kilobytes;
    kilobytes = stack.kilobytes();
    return kilobytes - before;
  }

  /** How many kilobytes it took when it was asked for its {@link #growth}. */
  int kilobytes() {
    return kilobytes;
  }

  /** Whether it keeps so much that a new one is better. */
  boolean isWornOut() {
    return compiled.size() > MOST_COMPILED || kilobytes > MOST_KILOBYTES;
  }

  /** Runs a script with the keys and arguments of its call, and answers with what it returns. */
  void run(ScriptRun run, Reply answer) {
    int function = compile(run.script());
    stack.pushKept(globals);
    stack.pushKept(keysName);
    pushWords(run, run.firstKey(), run.firstArgument());
    stack.setRaw(-3);
    stack.pushKept(argumentsName);
    pushWords(run, run.firstArgument(), run.size());
    stack.setRaw(-3);
    stack.setTop(0);
    stack.pushKept(handler);
    stack.pushKept(function);
    finish(run, 0, answer);
  }

  /** Calls the function that lies above the handler beneath its arguments, and answers. */
  private void finish(ScriptRun run, int arguments, Reply answer) {
    running = run;
    seat.begin(run);
    try {
      boolean returned = stack.call(arguments, 1, 1);
      run.throwIfAnew();
      if (returned) {
        new LuaAnswer(stack, known, answer, run.protocol()).give();
      } else {
        answer.failure(failure(run));
      }
    } finally {
      running = null;
      seat.end(run);
      stack.setTop(0);
      if (run.isKilled() || run.isInVain()) {
        recover();
      }
      if (strained) {
        relax(run);
      }
    }
  }

  /** Lets the hook look as seldom as before. */
  private void relax(ScriptRun run) {
    strained = false;
    stack.pushKept(relax);
    stack.push(run.script().kind() == ScriptKind.FUNCTION);
    stack.call(1, 0, 0);
    stack.setTop(0);
  }

  /**
   * Runs a library that nobody knows yet: it gets the functions that it registers.
   *
   * @throws Failure if it fails, or registers nothing
   */
  void introduce(Library library) {
    load(() -> libraries.introduce(library));
  }

  /** Pushes a function of a library, which is run before if this state has not. */
  void pushFunction(Library library, String key, Predicate<Library> isCurrent) {
    load(() -> libraries.push(library, key, isCurrent));
  }

  private void load(Runnable work) {
    loading = true;
    loadingUntilNanos = monitor.now() + LOAD_NANOS;
    try {
      work.run();
    } finally {
      loading = false;
      if (loadedTooLong) {
        loadedTooLong = false;
        recover();
      }
    }
  }

  /** Runs a function of a library as {@link #run(ScriptRun, Reply)} does a script. */
  void run(ScriptRun run, Runnable pushFunction, Reply answer) {
    stack.pushKept(handler);
    pushFunction.run();
    pushWords(run, run.firstKey(), run.firstArgument());
    pushWords(run, run.firstArgument(), run.size());
    finish(run, 2, answer);
  }

  /** Pushes a table of some words of the call. */
  private void pushWords(ScriptRun run, int from, int to) {
    stack.pushTable(to - from, 0);
    for (int i = from; i < to; i++) {
      byte[] word = run.bytes(i);
      stack.push(word);
      known.learn(stack, word);
      stack.setElement(-2, i - from + 1);
    }
  }

  /** Of the error on top. */
  private Failure failure(ScriptRun run) {
    if (stack.type(-1) != LuaStack.TABLE) {
      return Errors.failure(
          "ERR "
              + (stack.type(-1) == LuaStack.STRING ? stack.text(-1) : "unknown error")
              + " script: "
              + run.script().name());
    }
    String text = field("err", "ERR unknown error");
    String source = field("source", "");
    String line = field("line", "");
    if (source.isEmpty()
        && run.script().isOneLine()) { // the caller's place was lost in a tail call
      source = run.script().kind().chunkName();
      line = "1";
      if (isUnplaced()) {
        text = "ERR user_script:1: " + text.substring("ERR ".length());
      }
    }
    text += " script: " + run.script().name();
    return Errors.failure(
        source.isEmpty() || line.isEmpty() ? text : text + ", on " + source + ":" + line + ".");
  }

  /** Whether the error on top lacks the place that belongs before its sentence. */
  private boolean isUnplaced() {
    boolean unplaced = stack.pushField(-1, "placed") == LuaStack.BOOLEAN && !stack.truth(-1);
    stack.pop(1);
    return unplaced;
  }

  private String field(String name, String otherwise) {
    int type = stack.pushField(-1, name);
    String text = type == LuaStack.STRING || type == LuaStack.NUMBER ? stack.text(-1) : otherwise;
    stack.pop(1);
    return text;
  }

  /** Takes the hook back to its usual rhythm, after a script was ended. */
  private void recover() {
    stack.pushKept(unwatch); // which is no Lua, so that the hook lets it run
    stack.call(0, 0, 0);
    stack.pushKept(watch);
    stack.call(0, 0, 0);
    stack.setTop(0);
  }

  @Override
  public void close() {
    seat.close();
    lua.close();
  }
}
