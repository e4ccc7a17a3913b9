package io.larder.server.script;

import io.larder.catalog.Call;
import io.larder.catalog.Catalog;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The scripts of a server, and the states of Lua that run them. Thread-safe.
 *
 * <p>A script runs under locks, so no thread ever waits for a state: one that finds none idle makes
 * one. There are as many as scripts once ran at a time, which is at most the number of threads.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
public final class Scripting implements AutoCloseable {

  /** There is no script of a SHA-1. */
  public static final Failure NO_SCRIPT =
      Failure.of("NOSCRIPT", "No matching script. Please use EVAL.");

  /** There is no function of a name. */
  public static final Failure NO_FUNCTION = Failure.error("Function not found");

  private final Libraries libraries = new Libraries();
  private final ConcurrentMap<String, Script> scripts = new ConcurrentHashMap<>();
  private final IdleMachines idle = new IdleMachines();
  private final ScriptRandom random = new ScriptRandom();
  private final ScriptMonitor monitor;
  private final LongAdder stateKilobytes = new LongAdder();

  /** Nothing is known, nothing runs. */
  public Scripting(ScriptMonitor monitor) {
    this.monitor = monitor;
  }

  /**
   * What a caller wants to run.
   *
   * @param firstKey which word of the call is the first key
   * @param keys how many there are; what follows are arguments
   * @param full whether no room could be made for more
   * @param reach what has been locked
   */
  public record Request(Call call, int firstKey, int keys, boolean full, Reach reach) {}

  /**
   * Keeps a script, which is compiled first.
   *
   * @param catalog the commands that it may call
   * @return its SHA-1
   * @throws Failure if it is no proper script
   */
  public String load(byte[] text, Catalog catalog) {
    String sha = ScriptText.sha1(text);
    if (!scripts.containsKey(sha)) {
      Script script = ScriptText.parse(sha, text, catalog);
      LuaMachine machine = take();
      try {
        machine.compile(script);
      } finally {
        giveBack(machine);
      }
      scripts.put(sha, script);
    }
    return sha;
  }

  /** What all this takes. O(N) for N scripts and libraries. */
  public ScriptFigures figures() {
    return new ScriptFigures(
        stateKilobytes.sum() * 1024,
        scripts.size(),
        scripts.values().stream().mapToLong(script -> script.body().length).sum(),
        libraries.all().size(),
        libraries.functions(),
        libraries.all().stream().mapToLong(library -> library.text().length).sum());
  }

  /** Whether there is a script of this SHA-1, however it is written. */
  public boolean has(String sha) {
    return scripts.containsKey(sha.toLowerCase(Locale.ROOT));
  }

  /**
   * What a script locks.
   *
   * @throws Failure if there is none of this SHA-1
   */
  public Reach reach(String sha) {
    return find(sha).footprint().reach();
  }

  /** Runs a script that was loaded, for a call that must not write. */
  public void runReadOnly(String sha, Request request, Reply reply) {
    run(find(sha), request, ScriptRun.Access.READ_ONLY, reply);
  }

  /** Runs a script that was loaded. */
  public void run(String sha, Request request, Reply reply) {
    run(find(sha), request, ScriptRun.Access.READ_WRITE, reply);
  }

  private Script find(String sha) {
    Script script = scripts.get(sha.toLowerCase(Locale.ROOT));
    if (script == null) {
      throw NO_SCRIPT;
    }
    return script;
  }

  private void run(Script script, Request request, ScriptRun.Access wanted, Reply reply) {
    ScriptRun run = admit(script, request, wanted);
    LuaMachine machine = take();
    try {
      machine.run(run, reply);
    } finally {
      giveBack(machine);
    }
  }

  /** A run of a script that may run as it is wanted to. */
  private ScriptRun admit(Script script, Request request, ScriptRun.Access wanted) {
    boolean noWrites = script.is(ScriptFlag.NO_WRITES);
    if (script.flags() != null && !noWrites) {
      if (wanted == ScriptRun.Access.READ_ONLY) {
        throw Failure.error("Can not execute a script with write flag using *_ro command.");
      }
      if (request.full() && !script.is(ScriptFlag.ALLOW_OOM)) {
        throw Failure.OUT_OF_MEMORY;
      }
    }
    ScriptRun.Access access = noWrites ? ScriptRun.Access.READ_ONLY : wanted;
    return new ScriptRun(request, script, access, monitor.now());
  }

  // ---- functions ----

  /** The libraries of functions. */
  public Libraries libraries() {
    return libraries;
  }

  /**
   * Loads a library.
   *
   * @return its name
   * @throws Failure if it cannot be loaded, or something of its names is taken
   */
  public String loadLibrary(byte[] text, Libraries.Taken taken) {
    Library library = Library.parse(text);
    libraries.requireFree(library, taken);
    introduce(library);
    libraries.add(library, taken);
    return library.name();
  }

  /**
   * Loads the libraries of a dump, all or none.
   *
   * @param alone whether those that are there are forgotten
   */
  public void restore(List<byte[]> texts, Libraries.Taken taken, boolean alone) {
    List<Library> all = new java.util.ArrayList<>();
    for (byte[] text : texts) {
      Library library = Library.parse(text);
      introduce(library);
      all.add(library);
    }
    libraries.addAll(all, taken, alone);
  }

  private void introduce(Library library) {
    LuaMachine machine = take();
    try {
      machine.introduce(library);
    } finally {
      giveBack(machine);
    }
  }

  /**
   * What a function locks.
   *
   * @throws Failure if there is none of this name
   */
  public Reach functionReach(String name) {
    Library library = libraries.of(name);
    if (library == null) {
      throw NO_FUNCTION;
    }
    return library.footprint(Library.keyOf(name)).reach();
  }

  /**
   * Runs a function.
   *
   * @throws Failure if there is none of this name
   */
  public void runFunction(String name, Request request, Reply reply) {
    runFunction(name, request, ScriptRun.Access.READ_WRITE, reply);
  }

  /** Runs a function for a call that must not write. */
  public void runFunctionReadOnly(String name, Request request, Reply reply) {
    runFunction(name, request, ScriptRun.Access.READ_ONLY, reply);
  }

  private void runFunction(String name, Request request, ScriptRun.Access wanted, Reply reply) {
    String key = Library.keyOf(name);
    Library library = libraries.of(name);
    LibraryFunction function = library == null ? null : library.function(key);
    if (library == null || function == null) {
      throw NO_FUNCTION;
    }
    Script script =
        new Script(
            ScriptKind.FUNCTION,
            function.name(),
            library.text(),
            function.flags(),
            library.footprint(key));
    ScriptRun run = admit(script, request, wanted);
    LuaMachine machine = take();
    try {
      machine.run(run, () -> machine.pushFunction(library, key, libraries::has), reply);
    } finally {
      giveBack(machine);
    }
  }

  /** Forgets all scripts. */
  public void flush() {
    scripts.clear();
    idle.drain(this::close);
  }

  /** What runs. */
  public ScriptMonitor monitor() {
    return monitor;
  }

  private LuaMachine take() {
    LuaMachine machine = idle.take();
    if (machine != null) {
      return machine;
    }
    try {
      return new LuaMachine(monitor, random);
    } catch (LinkageError missing) {
      throw Failure.error("Scripts cannot run here: there is no Lua for this platform");
    }
  }

  private void giveBack(LuaMachine machine) {
    int growth = machine.growth();
    if (growth != 0) {
      stateKilobytes.add(growth);
    }
    if (machine.isWornOut()) {
      close(machine);
    } else {
      idle.add(machine);
    }
  }

  private void close(LuaMachine machine) {
    stateKilobytes.add(-machine.kilobytes());
    machine.close();
  }

  /** Ends the states that are idle. */
  @Override
  public void close() {
    flush();
  }
}
