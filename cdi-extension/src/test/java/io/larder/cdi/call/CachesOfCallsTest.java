package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.larder.cdi.CacheKeys;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.annotation.CacheInvocationContext;
import javax.cache.annotation.CacheMethodDetails;
import javax.cache.annotation.CacheResolver;
import javax.cache.annotation.CacheResolverFactory;
import javax.cache.annotation.CacheResult;
import javax.cache.configuration.MutableConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which cache a call uses, and where it comes from. */
class CachesOfCallsTest {

  static final class Books {
    final AtomicInteger runs = new AtomicInteger();

    @CacheResult(cacheName = "books")
    String find(String isbn) {
      return "run " + runs.incrementAndGet();
    }

    @CacheResult
    String nameless(String isbn) {
      return "run " + runs.incrementAndGet();
    }

    @CacheResult(
        cacheName = "of resolver",
        exceptionCacheName = "exceptions",
        cacheResolverFactory = Factory.class)
    String resolved(String isbn) throws IOException {
      runs.incrementAndGet();
      if (isbn.isEmpty()) {
        throw new IOException("empty");
      }
      return "run " + runs.get();
    }
  }

  /** Resolves to the cache that a test says, and notes what it is asked. */
  static final class Factory implements CacheResolverFactory {
    final List<String> asked = new ArrayList<>();
    @Nullable Cache<Object, Object> results;
    @Nullable Cache<Object, Object> exceptions;

    @Override
    public CacheResolver getCacheResolver(CacheMethodDetails<? extends Annotation> details) {
      asked.add("factory: " + details.getCacheName() + " of " + details.getMethod().getName());
      return new CacheResolver() {
        @Override
        @SuppressWarnings("unchecked") // as tests use it
        public <K, V> Cache<K, V> resolveCache(
            CacheInvocationContext<? extends Annotation> context) {
          asked.add("resolver: " + context.getAllParameters()[0].getValue());
          return (Cache<K, V>) results;
        }
      };
    }

    @Override
    public CacheResolver getExceptionCacheResolver(CacheMethodDetails<CacheResult> details) {
      asked.add("factory: " + details.getCacheAnnotation().exceptionCacheName());
      return new CacheResolver() {
        @Override
        @SuppressWarnings("unchecked") // as tests use it
        public <K, V> Cache<K, V> resolveCache(
            CacheInvocationContext<? extends Annotation> context) {
          return (Cache<K, V>) exceptions;
        }
      };
    }
  }

  /** Has one factory. */
  private static final class OneFactory implements Collaborators {
    final Factory factory = new Factory();

    @Override
    public <T> T get(Class<T> type) {
      return type.cast(factory);
    }
  }

  private final Books books = new Books();
  private final OneFactory collaborators = new OneFactory();
  private final Application application = new Application(books, collaborators);

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void cache_isMade_whereItIsMissing() throws Exception {
    application.call("find", "1");

    assertThat(application.names()).containsExactly("books");
  }

  @Test
  void cache_thatIsThere_isUsed() throws Exception {
    Cache<Object, Object> cache =
        application.manager().createCache("books", new MutableConfiguration<>());
    cache.put(CacheKeys.of("1"), "was there");

    assertThat(application.call("find", "1")).isEqualTo("was there");
  }

  @Test
  void cacheWithoutName_hasTheNameOfTheMethod() throws Exception {
    application.call("nameless", "1");

    assertThat(application.names())
        .containsExactly(Books.class.getName() + ".nameless(java.lang.String)");
  }

  @Test
  void cacheThatWasDestroyed_isMadeAnew() throws Exception {
    application.call("find", "1");
    application.manager().destroyCache("books");

    assertThat(application.call("find", "1")).isEqualTo("run 2");
    assertThat(application.call("find", "1")).isEqualTo("run 2");
  }

  @Test
  void cacheThatWasClosed_isMadeAnew() throws Exception {
    application.call("find", "1");
    application.cache("books").close();

    assertThat(application.call("find", "1")).isEqualTo("run 2");
  }

  @Test
  void cacheThatManyCallsMiss_isMadeOnce() throws Exception {
    int threads = 16;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 20; round++) {
        CyclicBarrier begin = new CyclicBarrier(threads);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          String isbn = round + "-" + thread;
          done.add(
              executor.submit(
                  () -> {
                    begin.await(30, TimeUnit.SECONDS);
                    return application.call("find", isbn);
                  }));
        }
        for (Future<?> future : done) {
          future.get(30, TimeUnit.SECONDS);
        }
        assertThat(application.cache("books")).as("round " + round).hasSize(threads);
        application.manager().destroyCache("books");
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void resolverFactory_isAskedOnceAMethod_itsResolverAtEachCall() throws Exception {
    collaborators.factory.results = created("elsewhere");
    collaborators.factory.exceptions = created("exceptions");

    application.call("resolved", "1");
    application.call("resolved", "2");

    assertThat(collaborators.factory.asked)
        .containsExactly(
            "factory: of resolver of resolved",
            "factory: exceptions",
            "resolver: 1",
            "resolver: 2");
    assertThat(application.cache("elsewhere")).hasSize(2);
  }

  @Test
  void resolver_mayFindAnotherCache_atEachCall() throws Exception {
    collaborators.factory.exceptions = created("exceptions");
    collaborators.factory.results = created("first");
    application.call("resolved", "1");
    collaborators.factory.results = created("second");

    assertThat(application.call("resolved", "1")).isEqualTo("run 2");
  }

  @Test
  void exceptionResolver_findsTheCacheOfExceptions() throws Exception {
    collaborators.factory.results = created("elsewhere");
    collaborators.factory.exceptions = created("kept");

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> application.call("resolved", ""));

    assertThat(application.cache("kept")).hasSize(1);
    assertThat(application.names()).doesNotContain("exceptions");
  }

  @Test
  void resolverWithoutCache_isAnError_thatNamesIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> application.call("resolved", "1"))
        .withMessageContaining(Factory.class.getName())
        .withMessageContaining("resolved");
  }

  @Test
  void adviceOfAMethod_isMadeOnce_howeverManyCallItFirst() throws Exception {
    int threads = 16;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CyclicBarrier begin = new CyclicBarrier(threads);
    Set<Object> results = ConcurrentHashMap.newKeySet();
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        done.add(
            executor.submit(
                () -> {
                  begin.await(30, TimeUnit.SECONDS);
                  return results.add(application.call("find", "1"));
                }));
      }
      for (Future<?> future : done) {
        future.get(30, TimeUnit.SECONDS);
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(application.shownMethods()).isEqualTo(1);
  }

  private Cache<Object, Object> created(String name) {
    return application.manager().createCache(name, new MutableConfiguration<>());
  }
}
