package io.larder.server.script;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a server, and the states of Lua that run them. Thread-safe.
 *
 * <p>A script runs under locks, so no thread ever waits for a state: one that finds none idle makes
 * one. There are as many as scripts once ran at a time, which is at most the number of threads.
 */
public final class Scripting implements AutoCloseable {

  /** There is no script of a SHA-1. */
  public static final Failure NO_SCRIPT =
      Failure.of("NOSCRIPT", "No matching script. Please use EVAL.");

  private final ConcurrentMap<String, Script> scripts = new ConcurrentHashMap<>();
  private final Queue<LuaMachine> idle = new ConcurrentLinkedQueue<>();
  private final ScriptRandom random = new ScriptRandom();
  private final ScriptMonitor monitor;

  /** Nothing is known, nothing runs. */
  public Scripting(ScriptMonitor monitor) {
    this.monitor = monitor;
  }

  /** What a caller wants to run, and whether that may write. */
  public record Request(Call call, List<byte[]> keys, List<byte[]> arguments, boolean full) {}

  /**
   * Keeps a script, which is compiled first.
   *
   * @return its SHA-1
   * @throws Failure if it is no proper script
   */
  public String load(byte[] text) {
    String sha = ScriptText.sha1(text);
    if (!scripts.containsKey(sha)) {
      Script script = ScriptText.parse(sha, text);
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

  /** How many scripts are kept. */
  public int size() {
    return scripts.size();
  }

  /** Whether there is a script of this SHA-1, however it is written. */
  public boolean has(String sha) {
    return scripts.containsKey(sha.toLowerCase(Locale.ROOT));
  }

  /** Whether a script may look into other databases than the selected one. */
  public boolean needsAllDatabases(String sha) {
    Script script = scripts.get(sha.toLowerCase(Locale.ROOT));
    return script != null && script.databases();
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
    boolean noWrites = script.is(ScriptFlag.NO_WRITES);
    if (script.flags() != null && !noWrites) {
      if (wanted == ScriptRun.Access.READ_ONLY) {
        throw Failure.error("Can not execute a script with write flag using *_ro command.");
      }
      if (request.full() && !script.is(ScriptFlag.ALLOW_OOM)) {
        throw Failure.of(
            "OOM",
            "allow-oom flag is not set on the script, can not run it when used memory >"
                + " 'maxmemory'");
      }
    }
    ScriptRun.Access access = noWrites ? ScriptRun.Access.READ_ONLY : wanted;
    ScriptRun run = new ScriptRun(request.call(), script, access, monitor.now(), request.full());
    LuaMachine machine = take();
    try {
      machine.run(run, request.keys(), request.arguments(), reply);
    } finally {
      giveBack(machine);
    }
  }

  /** Forgets all scripts. */
  public void flush() {
    scripts.clear();
    for (LuaMachine machine = idle.poll(); machine != null; machine = idle.poll()) {
      machine.close();
    }
  }

  /** What runs. */
  public ScriptMonitor monitor() {
    return monitor;
  }

  private LuaMachine take() {
    LuaMachine machine = idle.poll();
    if (machine != null) {
      return machine;
    }
    try {
      return new LuaMachine(monitor, random);
    } catch (LinkageError missing) {
      throw Failure.error("Scripts cannot run here: there is no Lua for this platform");
    }
  }

  private void giveBack(@Nullable LuaMachine machine) {
    if (machine != null && !machine.isWornOut()) {
      idle.add(machine);
    } else if (machine != null) {
      machine.close();
    }
  }

  /** Ends the states that are idle. */
  @Override
  public void close() {
    flush();
  }
}
