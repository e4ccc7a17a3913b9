package io.larder.server.script;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final int MOST_COMPILED = 4096;
  private static final int MOST_KILOBYTES = 64 * 1024; // kept between two runs

  private final Lua51 lua;
  private final LuaStack stack;
  private final StackReply reply;
  private final ScriptMonitor monitor;
  private final Map<String, Integer> compiled = new HashMap<>();
  private final LoadedLibraries libraries;
  private final int environment;
  private final int globals;
  private final int keysName;
  private final int argumentsName;
  private final int handler;
  private final int watch;
  private final int unwatch;
  private @Nullable ScriptRun running;

  /**
   * A state with nothing compiled.
   *
   * @throws LinkageError if the native library does not run here
   */
  LuaMachine(ScriptMonitor monitor, ScriptRandom random) {
    this.lua = new Lua51();
    this.monitor = monitor;
    Lua51Natives natives = (Lua51Natives) lua.getLuaNatives();
    long thread = lua.getPointer();
    this.stack = new LuaStack(natives, thread, BinaryConstant.of(natives, thread));
    this.reply = new StackReply(stack);
    LIBRARIES.forEach(library -> natives.luaJ_openlib(thread, library));
    stack.setTop(0);
    defineLibraries(random);
    runSandbox();
    int setLoading = stack.keep();
    libraries = new LoadedLibraries(stack, stack.keep(), setLoading);
    unwatch = stack.keep();
    watch = stack.keep();
    handler = stack.keep();
    globals = stack.keep();
    environment = stack.keep();
    keysName = keep("KEYS");
    argumentsName = keep("ARGV");
  }

  private int keep(String name) {
    stack.push(name);
    return stack.keep();
  }

  private void defineLibraries(ScriptRandom random) {
    stack.pushTable(0, 8);
    library("redis", () -> new RedisLibrary(this).fill(stack));
    library("bit", () -> BitLibrary.fill(this));
    library("cmsgpack", () -> MessagePackLibrary.fill(this, stack));
    library("struct", () -> StructLibrary.fill(this));
    load("cjson.lua");
    stack.pushNull();
    call(1, 1);
    stack.setField(-2, "cjson");
    define("check", this::check);
    define("register", caller -> libraries.register(caller));
    define("random", random::random);
    define("randomseed", random::seed);
    stack.setField(LuaStack.GLOBALS, "larder");
  }

  private void library(String name, Runnable filling) {
    stack.pushTable(0, 16);
    filling.run();
    stack.setField(-2, name);
  }

  private void runSandbox() {
    load("sandbox.lua");
    call(0, 7);
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

  /** What is run; null between two runs. */
  @Nullable ScriptRun running() {
    return running;
  }

  /** Takes an answer onto the stack. */
  StackReply reply() {
    return reply;
  }

  /** Asked by a hook once in a while: null, or why the script must end. */
  private int check(LuaStack asking) {
    ScriptRun run = running;
    String complaint = run == null ? null : monitor.complaint(run, asking.number(1));
    if (complaint == null) {
      asking.pushNil();
    } else {
      asking.push(complaint);
    }
    return 1;
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
    if (!stack.compile(script.body(), script.kind().chunkName())) {
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

  /** Whether it keeps so much that a new one is better. */
  boolean isWornOut() {
    return compiled.size() > MOST_COMPILED || stack.kilobytes() > MOST_KILOBYTES;
  }

  /** Runs a script with these keys and arguments, and answers with what it returns. */
  void run(ScriptRun run, List<byte[]> keys, List<byte[]> arguments, Reply answer) {
    int function = compile(run.script());
    stack.pushKept(globals);
    stack.pushKept(keysName);
    pushArray(keys);
    stack.setRaw(-3);
    stack.pushKept(argumentsName);
    pushArray(arguments);
    stack.setRaw(-3);
    stack.setTop(0);
    stack.pushKept(handler);
    stack.pushKept(function);
    finish(run, 0, answer);
  }

  /** Calls the function that lies above the handler beneath its arguments, and answers. */
  private void finish(ScriptRun run, int arguments, Reply answer) {
    running = run;
    monitor.begin(run);
    try {
      boolean returned = stack.call(arguments, 1, 1);
      run.throwIfAnew();
      if (returned) {
        new LuaAnswer(stack, answer, run.protocol()).give();
      } else {
        answer.failure(failure(run));
      }
    } finally {
      running = null;
      monitor.end(run);
      stack.setTop(0);
      if (run.isKilled() || run.isInVain()) {
        recover();
      }
    }
  }

  /** The libraries that this state has run. */
  LoadedLibraries libraries() {
    return libraries;
  }

  /** Runs a function of a library with these keys and arguments, and answers with its result. */
  void run(
      ScriptRun run,
      Runnable pushFunction,
      List<byte[]> keys,
      List<byte[]> arguments,
      Reply answer) {
    stack.pushKept(handler);
    pushFunction.run();
    pushArray(keys);
    pushArray(arguments);
    finish(run, 2, answer);
  }

  private void pushArray(List<byte[]> strings) {
    stack.pushTable(strings.size(), 0);
    int place = 0;
    for (byte[] string : strings) {
      stack.push(string);
      stack.setElement(-2, ++place);
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
    lua.close();
  }
}
