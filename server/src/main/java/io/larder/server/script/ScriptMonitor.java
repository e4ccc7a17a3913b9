package io.larder.server.script;

import io.larder.catalog.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is running, since when, and whether somebody wants it to end. Thread-safe.
 *
 * <p>A script asks for its {@link #complaint} every 100,000 instructions. So it is noticed that it
 * takes long, and it ends when somebody wants that, or when it has taken too much memory.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
public final class ScriptMonitor {

  private static final long NANOS_A_MILLISECOND = 1_000_000;

  private static final Failure NOT_BUSY =
      Failure.of("NOTBUSY", "No scripts in execution right now.");
  private static final Failure UNKILLABLE =
      Failure.of(
          "UNKILLABLE",
          "Sorry the script already executed write commands against the dataset. You can either"
              + " wait the script termination or kill the server in a hard way using the SHUTDOWN"
              + " NOSAVE command.");

  private final LongSupplier nanos;
  private final LongSupplier thresholdMillis;
  private final ScriptBudget budget;
  private final List<Seat> seats = new CopyOnWriteArrayList<>();
  private volatile @Nullable ScriptRun slow;
  private volatile Runnable whenSlow = () -> {};

  /**
   * Watches nothing yet.
   *
   * @param nanos a clock for measuring, in nanoseconds
   * @param thresholdMillis after how many milliseconds a script is busy
   */
  public ScriptMonitor(LongSupplier nanos, LongSupplier thresholdMillis) {
    this(nanos, thresholdMillis, ScriptBudget.DEFAULT);
  }

  ScriptMonitor(LongSupplier nanos, LongSupplier thresholdMillis, ScriptBudget budget) {
    this.nanos = nanos;
    this.thresholdMillis = thresholdMillis;
    this.budget = budget;
  }

  /**
   * Sets what the thread of a script does, again and again, when that takes too long, and nothing
   * is known of an end.
   */
  public void whenSlow(Runnable relief) {
    whenSlow = relief;
  }

  /** What each script may take. */
  ScriptBudget budget() {
    return budget;
  }

  /** A time to begin at. */
  long now() {
    return nanos.getAsLong();
  }

  /** Where a state of Lua says what it runs. */
  final class Seat implements AutoCloseable {

    private volatile @Nullable ScriptRun run;

    void begin(ScriptRun begun) {
      run = begun;
    }

    void end(ScriptRun ended) {
      run = null;
      if (slow == ended) {
        slow = null;
      }
    }

    /** Says nothing any longer. */
    @Override
    public void close() {
      seats.remove(this);
    }
  }

  /** A seat for a new state. */
  Seat seat() {
    Seat seat = new Seat();
    seats.add(seat);
    return seat;
  }

  private Stream<ScriptRun> runs() {
    return seats.stream().map(seat -> seat.run).flatMap(Stream::ofNullable);
  }

  /** Why a run must end; null if it may go on. Asked by its own thread. */
  @Nullable String complaint(ScriptRun run, double kilobytes) {
    if (run.isInVain()) {
      return "ERR Script begins again";
    }
    if (run.isKilled()) {
      return "ERR Script killed by user with " + run.script().kind().kill() + "...";
    }
    if (kilobytes > budget.kilobytes()) {
      run.kill();
      return "ERR Script uses more than " + budget.kilobytes() + " KB of memory";
    }
    if (run.isDueForRelief(millis(run), Math.max(1, thresholdMillis.getAsLong()))) {
      if (slow == null) {
        slow = run;
      }
      whenSlow.run();
    }
    return null;
  }

  private long millis(ScriptRun run) {
    return (nanos.getAsLong() - run.begunNanos()) / NANOS_A_MILLISECOND;
  }

  /** What everybody is told while a script takes too long; null if none does. */
  public @Nullable Failure busy() {
    ScriptRun busy = slow;
    return busy == null ? null : busy.script().kind().busy();
  }

  /** The run that takes too long, else the one that has begun first; null if nothing runs. */
  private @Nullable ScriptRun longest() {
    ScriptRun busy = slow;
    return busy != null
        ? busy
        : runs().min(Comparator.comparingLong(ScriptRun::begunNanos)).orElse(null);
  }

  /**
   * Wants the script or function that runs to end.
   *
   * @throws Failure if nothing of the kind runs, or it has written
   */
  public void kill(ScriptKind kind) {
    ScriptRun run = longest();
    if (run == null) {
      throw NOT_BUSY;
    }
    if (run.hasWritten()) {
      throw UNKILLABLE;
    }
    if (run.script().kind() != kind) {
      throw run.script().kind().busy();
    }
    run.kill();
  }

  /** Wants everything to end that runs and has not written: the server is about to stop. */
  public void endAll() {
    runs().filter(run -> !run.hasWritten()).forEach(ScriptRun::kill);
  }

  /**
   * What is known of a run.
   *
   * @param kind what runs
   * @param name the name of the function, or the SHA-1 of the script
   * @param command the words that called it
   * @param millis how long it runs
   */
  public record Running(
      ScriptKind kind, String name, io.larder.catalog.Words command, long millis) {}

  /** The run that takes longest; null if nothing runs. */
  public @Nullable Running running() {
    ScriptRun run = longest();
    return run == null
        ? null
        : new Running(run.script().kind(), run.script().name(), run.words(), millis(run));
  }
}
