package io.larder.server.state;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.Timer;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A time in which commands of clients are put off. Thread-safe. */
public final class Pause {

  /** Which commands are put off. */
  public enum Mode {
    /** Those that may write. */
    WRITES,
    /** All. */
    ALL
  }

  private record Running(Mode mode, long untilMillis, Timer end) {}

  private final KeyspaceEngine engine;
  private final Runnable whenOver;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile @Nullable Running running;

  Pause(KeyspaceEngine engine, Runnable whenOver) {
    this.engine = engine;
    this.whenOver = whenOver;
  }

  /** Begins a pause; one that is under way becomes neither shorter nor milder. */
  public void begin(Mode mode, long untilMillis) {
    changing.lock();
    try {
      Running before = running;
      Mode stricter = before != null && before.mode() == Mode.ALL ? Mode.ALL : mode;
      long longer = before == null ? untilMillis : Math.max(before.untilMillis(), untilMillis);
      if (before != null) {
        before.end().cancel();
      }
      running = new Running(stricter, longer, engine.schedule(longer, this::timeOut));
    } finally {
      changing.unlock();
    }
  }

  /** Ends the pause if its time is over: a timer that is late must not end a longer one. */
  private void timeOut() {
    Running now = running;
    if (now != null && engine.clock().millis() >= now.untilMillis()) {
      end();
    }
  }

  /** Ends the pause. */
  public void end() {
    changing.lock();
    try {
      Running before = running;
      if (before == null) {
        return;
      }
      before.end().cancel();
      running = null;
    } finally {
      changing.unlock();
    }
    whenOver.run();
  }

  /** Whether there is a pause. */
  public boolean isOn() {
    return running != null;
  }

  /** Whether a command has to wait. */
  public boolean holds(Command command) {
    Running now = running;
    return now != null
        && (now.mode() == Mode.ALL
            || command.is(CommandFlag.WRITE)
            || command.is(CommandFlag.MAY_REPLICATE)
            || command.name().equals("EXEC"));
  }
}
