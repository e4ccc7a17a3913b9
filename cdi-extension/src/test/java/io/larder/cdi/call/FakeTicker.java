package io.larder.cdi.call;

import io.larder.cdi.statistics.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A ticker that moves when it is told to. */
final class FakeTicker implements Ticker {

  private final AtomicLong nanos = new AtomicLong(77);

  @Override
  public long nanos() {
    return nanos.get();
  }

  void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
