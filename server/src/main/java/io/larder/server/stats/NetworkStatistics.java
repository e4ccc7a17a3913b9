package io.larder.server.stats;

import java.util.concurrent.atomic.LongAdder;

/** Connections and bytes. Thread-safe. */
public final class NetworkStatistics {

  private final LongAdder accepted = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder evicted = new LongAdder();
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();
  private final Rate rateIn = new Rate();
  private final Rate rateOut = new Rate();

  /** A connection was accepted. */
  public void accepted() {
    accepted.increment();
  }

  /** A connection was refused: there were too many. */
  public void rejected() {
    rejected.increment();
  }

  /** A client was disconnected: clients took too much memory. */
  public void evicted() {
    evicted.increment();
  }

  /** Bytes have arrived. */
  public void received(int bytes) {
    reads.increment();
    bytesIn.add(bytes);
  }

  /** Bytes were handed to a socket. */
  public void sent(int bytes) {
    writes.increment();
    bytesOut.add(bytes);
  }

  /** How many connections were accepted. */
  public long acceptances() {
    return accepted.sum();
  }

  /** How many connections were refused. */
  public long rejections() {
    return rejected.sum();
  }

  /** How many clients were disconnected because clients took too much memory. */
  public long evictions() {
    return evicted.sum();
  }

  /** How often bytes arrived. */
  public long reads() {
    return reads.sum();
  }

  /** How often bytes were handed to a socket. */
  public long writes() {
    return writes.sum();
  }

  /** The bytes that have arrived. */
  public long bytesIn() {
    return bytesIn.sum();
  }

  /** The bytes that were handed to sockets. */
  public long bytesOut() {
    return bytesOut.sum();
  }

  /** Kilobytes that arrived in a second, of late. */
  public double kilobytesInPerSecond(long nowMillis) {
    return rateIn.perSecond(bytesIn(), nowMillis) / 1024;
  }

  /** Kilobytes that were sent in a second, of late. */
  public double kilobytesOutPerSecond(long nowMillis) {
    return rateOut.perSecond(bytesOut(), nowMillis) / 1024;
  }

  void reset() {
    accepted.reset();
    rejected.reset();
    evicted.reset();
    reads.reset();
    writes.reset();
    bytesIn.reset();
    bytesOut.reset();
  }
}
