package io.larder.jcache;

import io.larder.jcache.event.Failures;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.cache.CacheException;
import org.jspecify.annotations.Nullable;

/**
 * Things to be closed together, last first; what one of them throws keeps none of the others open.
 * Not thread-safe.
 */
final class ClosingStack implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Closes a part of Larder's own at the end. */
  <T extends AutoCloseable> T own(T part) {
    open.push(part);
    return part;
  }

  /** Closes an object of the user's at the end, if it is {@link Closeable}. */
  <T extends @Nullable Object> T foreign(T object) {
    if (object instanceof Closeable closeable && !holds(closeable)) {
      open.push(closeable);
    }
    return object;
  }

  /** One object may serve as two parts, as loader and writer perhaps. */
  private boolean holds(Closeable object) {
    return open.stream().anyMatch(each -> each == object);
  }

  /** Closes all. Does nothing the second time. */
  @Override
  public void close() {
    Failures failures = new Failures();
    while (!open.isEmpty()) {
      AutoCloseable next = open.pop();
      failures.collect(() -> close(next));
    }
    failures.throwFirst();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (RuntimeException thrown) {
      throw thrown;
    } catch (Exception thrown) {
      throw new CacheException(part.getClass().getName() + " could not be closed", thrown);
    }
  }
}
