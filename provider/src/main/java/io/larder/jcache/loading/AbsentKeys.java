package io.larder.jcache.loading;

import io.larder.engine.Change;
import io.larder.engine.ChangeKind;
import io.larder.engine.ChangeListener;
import io.larder.engine.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers for a while which keys the loader had no value for.
 *
 * <p>At most {@value #MOST} keys; when there are more, some are forgotten early, which costs a load
 * and nothing else. A key that is written is forgotten at once.
 */
public final class AbsentKeys<K> implements ChangeListener<K> {

  private static final int MOST = 10_000;

  private final ConcurrentMap<K, Long> until = new ConcurrentHashMap<>();
  private final Duration ttl;
  private final InstantSource clock;

  /** Remembers each key for {@code ttl}. */
  public AbsentKeys(Duration ttl, InstantSource clock) {
    this.ttl = ttl;
    this.clock = clock;
  }

  boolean contains(K key) {
    Long expireAt = until.get(key);
    if (expireAt == null) {
      return false;
    }
    boolean absent = clock.millis() < expireAt;
    if (!absent) {
      until.remove(key, expireAt);
    }
    return absent;
  }

  void add(K key) {
    if (until.size() >= MOST) {
      makeRoom();
    }
    until.put(key, Deadline.after(clock.millis(), ttl));
  }

  private void makeRoom() {
    long now = clock.millis();
    until.values().removeIf(expireAt -> expireAt <= now);
    var all = until.keySet().iterator();
    for (int surplus = until.size() - MOST * 3 / 4; surplus > 0 && all.hasNext(); surplus--) {
      all.next();
      all.remove();
    }
  }

  @Override
  public void onChange(Change<K> change) {
    K key = change.key();
    if (key == null) {
      until.clear();
    } else if (change.kind() == ChangeKind.CREATED) {
      until.remove(key);
    }
  }
}
