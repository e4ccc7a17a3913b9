package io.larder.server.script;

import io.larder.catalog.Call;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a script or function: the call that it is, what it may do, and what it has done.
 *
 * <p>Used by the thread that runs it, but for what {@link ScriptMonitor} asks.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class ScriptRun {

  /** Whether a run may change keys. */
  enum Access {
    READ_ONLY,
    READ_WRITE
  }

  private static final Failure UNKNOWN = Failure.error("Unknown Redis command called from script");
  private static final Failure WRONG_ARITY =
      Failure.error("Wrong number of args calling Redis command from script");
  private static final Failure NOT_FROM_SCRIPT =
      Failure.error("This Redis command is not allowed from script");
  private static final Failure READ_ONLY =
      Failure.error("Write commands are not allowed from read-only scripts.");
  private static final Failure DATABASES_UNLOCKED =
      Failure.error("A script that looks into other databases must name the command in its text");
  private static final Failure IN_USE =
      Failure.error(
          "A script that has begun to write needs a key that is in use elsewhere: name it in KEYS");
  private static final Set<String> LOOKS_ELSEWHERE =
      Set.of("SELECT", "SWAPDB", "FLUSHALL", "MOVE", "COPY");

  private static final long RELIEF_MILLIS =
      100; // who was on the way to this script's event loop while it was left may have come since

  private final Call call;
  private final int firstKey;
  private final int keys;
  private final Script script;
  private final Access access;
  private final boolean full;
  private final Reach reach;
  private final boolean mayRunAnew;
  private boolean anew;
  private boolean effective; // something has happened that cannot be taken back
  private Reply.Protocol protocol = Reply.Protocol.RESP2;
  private final long begunNanos;
  private long reliefMillis; // of its time, when others are next to be served elsewhere
  private volatile boolean written;
  private volatile boolean killed;

  /**
   * A run that begins.
   *
   * @param begunNanos when, by the monitor's clock
   */
  ScriptRun(Scripting.Request request, Script script, Access access, long begunNanos) {
    this.call = request.call();
    this.firstKey = request.firstKey();
    this.keys = request.keys();
    this.script = script;
    this.access = access;
    this.begunNanos = begunNanos;
    this.full = request.full();
    this.reach = request.reach();
    this.mayRunAnew = call.mayWait();
  }

  /** The script. */
  Script script() {
    return script;
  }

  /** The protocol whose shapes the script wants, and answers in. */
  Reply.Protocol protocol() {
    return protocol;
  }

  /** Wants the shapes of this protocol from now on. */
  void speak(Reply.Protocol wanted) {
    protocol = wanted;
  }

  /** When it began. */
  long begunNanos() {
    return begunNanos;
  }

  /**
   * Whether it takes too long, and it is time (again) to let others be served elsewhere.
   *
   * @param millis how long it runs
   * @param threshold how long it may
   */
  boolean isDueForRelief(long millis, long threshold) {
    if (millis < Math.max(threshold, reliefMillis)) {
      return false;
    }
    reliefMillis = millis + RELIEF_MILLIS;
    return true;
  }

  /** The words that called it. */
  Words words() {
    return call.words();
  }

  /** One of these words; not to be changed. */
  byte[] bytes(int word) {
    return call.bytes(word);
  }

  /** How many there are. */
  int size() {
    return call.size();
  }

  /** Which of them is the first key. */
  int firstKey() {
    return firstKey;
  }

  /** Which of them is the first argument, behind the keys. */
  int firstArgument() {
    return firstKey + keys;
  }

  /** Wants it to end. Any thread may. */
  void kill() {
    killed = true;
  }

  /** Whether somebody wants it to end. */
  boolean isKilled() {
    return killed;
  }

  /** Whether a command has run that may have changed something. */
  boolean hasWritten() {
    return written;
  }

  /**
   * Runs a command that the script calls.
   *
   * @throws Failure if it must not
   */
  void execute(Words words, Reply reply) {
    Command command = find(words);
    if (!command.accepts(words.size())) {
      throw WRONG_ARITY;
    }
    if (command.is(CommandFlag.NOSCRIPT)) {
      throw NOT_FROM_SCRIPT;
    }

    if (command.is(CommandFlag.WRITE)) {
      if (access == Access.READ_ONLY) {
        throw READ_ONLY;
      }
      if (full && !written && command.is(CommandFlag.DENYOOM) && !script.is(ScriptFlag.ALLOW_OOM)) {
        throw Failure.OUT_OF_MEMORY;
      }
    }
    callLocked(command, words, reply);
  }

  /** Calls a command if all that it needs can be locked, else wants to run anew. */
  private void callLocked(Command command, Words words, Reply reply) {
    if (anew) {
      throw IN_USE; // whatever becomes of it, nobody will see
    }
    if (reach != Reach.DATABASES && LOOKS_ELSEWHERE.contains(command.name())) {
      throw wanting(Reach.DATABASES, DATABASES_UNLOCKED);
    }
    boolean hasEffect = hasEffect(command);
    if (hasEffect && reach == Reach.UNKNOWN) {
      script.footprint().widen(Reach.KEYSPACE); // the next run does not have to try
      if (!call.tryLockAll()) {
        throw wanting(Reach.KEYSPACE, IN_USE);
      }
    }
    boolean writesFirst = !written && command.is(CommandFlag.WRITE);
    if (writesFirst) {
      written = true;
    }
    if (!call.tryCall(command, words, reply)) {
      if (writesFirst) {
        written = false;
      }
      throw wanting(Reach.KEYSPACE, IN_USE);
    }
    effective |= hasEffect;
  }

  private static boolean hasEffect(Command command) {
    return !command.is(CommandFlag.READONLY) && command.group() != CommandGroup.CONNECTION;
  }

  /** Locks more from the next run on, which is this one again if nothing speaks against it. */
  private Failure wanting(Reach wider, Failure otherwise) {
    script.footprint().widen(wider);
    anew = mayRunAnew && !effective;
    return otherwise;
  }

  /** Throws what makes the call run again, if the run has not got the locks that it needs. */
  void throwIfAnew() {
    if (anew) {
      throw call.anew();
    }
  }

  /** Whether it is of no use to go on. */
  boolean isInVain() {
    return anew;
  }

  private Command find(Words words) {
    Command command = lookUp(words);
    if (command == null) {
      throw UNKNOWN;
    }
    return command;
  }

  private @Nullable Command lookUp(Words words) {
    try {
      return call.session().catalog().find(words);
    } catch (Failure notFound) {
      if (notFound.text().startsWith("ERR wrong number")) { // a container without a subcommand
        throw WRONG_ARITY;
      }
      return null;
    }
  }

  /** Whether the caller may call a command. */
  boolean isPermitted(Words words) {
    Command command = lookUp(words);
    if (command == null) {
      throw Failure.error("Invalid command passed to redis.acl_check_cmd()");
    }
    return call.permits(command, words);
  }
}
