package io.larder.server.acl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was denied lately, the last first. The same again within a minute is counted and no new
 * entry. Thread-safe.
 */
public final class AclLog {

  private static final long SAME_MILLIS = 60_000;
  private static final int MOST_CHARACTERS = 4096; // of a key, channel or name of a user
  private static final int LOOKED_THROUGH = 10; // entries, for one that is the same

  /**
   * Something that was denied.
   *
   * @param reason why
   * @param circumstance in what way it was called
   * @param object the command, key or channel
   * @param username who called, or said to be
   */
  public record Event(
      Denial.Reason reason, Circumstance circumstance, String object, String username) {

    /** Of a long name the beginning is kept: who is denied everything must not fill the memory. */
    public Event {
      object = cut(object);
      username = cut(username);
    }

    private static String cut(String name) {
      return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS);
    }

    private boolean isSame(Event other) {
      return reason == other.reason
          && circumstance.context().equals(other.circumstance.context())
          && object.equals(other.object)
          && username.equals(other.username);
    }
  }

  /**
   * An event, and how often it was.
   *
   * @param id counts up from 0
   * @param count how often
   * @param event what was denied
   * @param clientInfo the last client, as {@code CLIENT LIST} shows it
   * @param times when
   */
  public record Entry(long id, long count, Event event, String clientInfo, Times times) {}

  /**
   * When an event was, in epoch milliseconds.
   *
   * @param firstMillis the first time
   * @param lastMillis the last time
   */
  public record Times(long firstMillis, long lastMillis) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Entry> entries = new ArrayDeque<>();
  private int longest = 128;
  private long nextId;

  /** Keeps so many entries at most, {@code acllog-max-len}; from the next one on. */
  public void keep(int most) {
    lock.lock();
    try {
      longest = most;
    } finally {
      lock.unlock();
    }
  }

  /** Notes an event. */
  public void add(Event event, String clientInfo, long nowMillis) {
    lock.lock();
    try {
      Entry same = removeSame(event, nowMillis);
      if (same == null) {
        entries.addFirst(
            new Entry(nextId++, 1, event, clientInfo, new Times(nowMillis, nowMillis)));
        while (entries.size() > longest) {
          entries.removeLast();
        }
      } else {
        Times times = new Times(same.times().firstMillis(), nowMillis);
        entries.addFirst(new Entry(same.id(), same.count() + 1, same.event(), clientInfo, times));
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Entry removeSame(Event event, long nowMillis) {
    Iterator<Entry> some = entries.iterator();
    for (int i = 0; i < LOOKED_THROUGH && some.hasNext(); i++) {
      Entry entry = some.next();
      if (Math.abs(nowMillis - entry.times().lastMillis()) <= SAME_MILLIS
          && entry.event().isSame(event)) {
        some.remove();
        return entry;
      }
    }
    return null;
  }

  /** The last entries, so many at most. */
  public List<Entry> last(long most) {
    lock.lock();
    try {
      List<Entry> all = new ArrayList<>(entries);
      return List.copyOf(all.subList(0, (int) Math.min(most, all.size())));
    } finally {
      lock.unlock();
    }
  }

  /** Forgets all. */
  public void reset() {
    lock.lock();
    try {
      entries.clear();
    } finally {
      lock.unlock();
    }
  }
}
