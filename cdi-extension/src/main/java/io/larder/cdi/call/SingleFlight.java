package io.larder.cdi.call;

import static java.util.Objects.requireNonNull;

import io.larder.cdi.call.ResultAdvice.Results;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of several concurrent calls with the same key run the method, while the others wait for
 * its result, up to a limit, after which they run the method themselves.
 *
 * <p>A call that runs the method within itself with the same key does not wait for itself, but a
 * thread that has got a stage shares it when it calls again. When the cache is changed through an
 * annotation while the method runs, later calls do not wait for that run, whose result may be older
 * than the change and is removed again. Callers of a method that returns a stage get stages of
 * their own, and wait for nothing.
 */
final class SingleFlight implements Loading, Companion {

  private final Results results;
  private final Loading loading;
  private final Duration limit;
  private final ConcurrentMap<Object, Flight> flights = new ConcurrentHashMap<>();

  SingleFlight(Results results, Loading loading, Duration limit) {
    this.results = results;
    this.loading = loading;
    this.limit = limit;
  }

  @Override
  public @Nullable Object load(
      InvocationContext call, @Nullable Cache<Object, Object> cache, Object key) throws Exception {
    Flight own = new Flight(Thread.currentThread());
    Flight earlier = flights.putIfAbsent(key, own);
    if (earlier == null) {
      return lead(own, call, cache, key);
    }
    if (earlier.pilot() == Thread.currentThread() && !earlier.landing().isDone()) {
      return loading.load(call, cache, key);
    }
    try {
      return results.form().share(earlier.landing().get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException failed) {
      return Outcome.of(requireNonNull(failed.getCause())).replay();
    } catch (TimeoutException tooLong) {
      return loading.load(call, cache, key);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt(); // the method may care; this wait does not matter any more
      return loading.load(call, cache, key);
    }
  }

  private @Nullable Object lead(
      Flight own, InvocationContext call, @Nullable Cache<Object, Object> cache, Object key)
      throws Exception {
    Object landed;
    try {
      Object found = results.cache().get(cache, key); // another flight may have landed just before
      landed = found != null ? results.form().restore(found) : loading.load(call, cache, key);
    } catch (Throwable thrown) {
      flights.remove(key, own);
      own.landing().completeExceptionally(thrown);
      throw thrown;
    }
    return results
        .form()
        .then(
            own.board(landed),
            (value, thrown) -> {
              if (!flights.remove(key, own)) {
                results.cache().remove(cache, key);
                results.memory().forget(call, key);
              }
            });
  }

  @Override
  public void changed(InvocationContext call, Object key) {
    flights.remove(key);
  }

  @Override
  public void changedAll(InvocationContext call) {
    flights.clear();
  }
}
