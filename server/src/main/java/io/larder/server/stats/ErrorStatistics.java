package io.larder.server.stats;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** The errors that were answered, by their codes. Thread-safe. */
public final class ErrorStatistics {

  private static final int MOST_CODES = 128; // scripts make up codes of their own

  private final ConcurrentMap<String, LongAdder> byCode = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> denials = new ConcurrentHashMap<>();
  private final LongAdder all = new LongAdder();

  /** An error of this code was answered. */
  public void answered(String code) {
    all.increment();
    LongAdder count = byCode.get(code);
    if (count == null && byCode.size() < MOST_CODES) {
      count = byCode.computeIfAbsent(code, first -> new LongAdder());
    }
    if (count != null) {
      count.increment();
    }
  }

  /** Something of this kind was denied to a client. */
  public void denied(String kind) {
    denials.computeIfAbsent(kind, first -> new LongAdder()).increment();
  }

  /** How often something of this kind was denied. */
  public long denials(String kind) {
    LongAdder count = denials.get(kind);
    return count == null ? 0 : count.sum();
  }

  /** How many there were. */
  public long count() {
    return all.sum();
  }

  /** How many there were of each code. */
  public Map<String, Long> byCode() {
    Map<String, Long> counts = new TreeMap<>();
    byCode.forEach((code, count) -> counts.put(code, count.sum()));
    return counts;
  }

  void reset() {
    byCode.clear();
    denials.clear();
    all.reset();
  }
}
