package io.larder.cdi.call;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made once, when it is first asked for; others wait meanwhile. What fails is tried
 * again by the next who asks.
 */
final class Once<T> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    if (made == null) {
      lock.lock();
      try {
        if (made == null) {
          made = requireNonNull(maker.get());
        }
      } finally {
        lock.unlock();
      }
    }
    return requireNonNull(made);
  }
}
