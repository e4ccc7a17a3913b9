package io.larder.server.stats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The latest commands that took long. Thread-safe; commands that are fast enough take no lock. */
public final class SlowLog {

  /**
   * A command that took long.
   *
   * @param id counts up from 0 as long as the server runs
   * @param atSeconds when it ran, in epoch seconds
   * @param micros how long it took
   * @param words what was called, long words and long calls cut
   * @param caller the address of the client
   * @param callerName the name that the client gave itself; empty if none
   */
  public record Entry(
      long id, long atSeconds, long micros, List<byte[]> words, String caller, String callerName) {

    private Entry withId(long number) {
      return new Entry(number, atSeconds, micros, words, caller, callerName);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long nextId;
  private volatile long threshold = 10_000;
  private volatile long most = 128;

  /** Notes commands that take so many microseconds or more; none if negative. */
  public void setThreshold(long micros) {
    threshold = micros;
  }

  /** Keeps so many entries, the latest. */
  public void setLength(long length) {
    most = length;
    lock.lock();
    try {
      trim();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a command that took so long is noted. */
  public boolean notes(long micros) {
    long least = threshold;
    return least >= 0 && micros >= least && most > 0;
  }

  /** Notes a command; its id is given here. */
  public void add(Entry entry) {
    lock.lock();
    try {
      entries.addFirst(entry.withId(nextId++));
      trim();
    } finally {
      lock.unlock();
    }
  }

  private void trim() {
    while (entries.size() > most) {
      entries.removeLast();
    }
  }

  /** At most so many entries, the latest first. */
  public List<Entry> latest(long count) {
    lock.lock();
    try {
      List<Entry> latest = new ArrayList<>();
      for (Entry entry : entries) {
        if (latest.size() >= count) {
          break;
        }
        latest.add(entry);
      }
      return latest;
    } finally {
      lock.unlock();
    }
  }

  /** How many entries there are. */
  public int size() {
    lock.lock();
    try {
      return entries.size();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets all entries. */
  public void clear() {
    lock.lock();
    try {
      entries.clear();
    } finally {
      lock.unlock();
    }
  }
}
