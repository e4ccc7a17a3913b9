package io.larder.cdi.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheResult;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application uses, shows, and leaves. */
class LifeOfAnApplicationTest {

  private static final CacheManager OWN_MANAGER =
      Caching.getCachingProvider("io.larder.jcache.LarderCachingProvider")
          .getCacheManager(URI.create("larder:own"), null, null);

  @ApplicationScoped
  public static class Books {
    private int runs;

    @CacheResult(cacheName = "life")
    public String find(String isbn) {
      return "run " + ++runs;
    }

    @CacheRemove(cacheName = "life")
    public void remove(String isbn) {}
  }

  @Dependent
  public static class Managers {
    @Produces
    @ApplicationScoped
    public CacheManager manager() {
      return OWN_MANAGER;
    }
  }

  /** A registry with one transaction, that the test ends. */
  @ApplicationScoped
  public static class Registry implements TransactionSynchronizationRegistry {
    private int status = Status.STATUS_NO_TRANSACTION;
    private final List<Synchronization> registered = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();

    public void begin() {
      status = Status.STATUS_ACTIVE;
    }

    public void end(int outcome) {
      if (outcome == Status.STATUS_COMMITTED) {
        registered.forEach(Synchronization::beforeCompletion);
      }
      status = Status.STATUS_NO_TRANSACTION;
      registered.forEach(synchronization -> synchronization.afterCompletion(outcome));
      registered.clear();
    }

    @Override
    public Object getTransactionKey() {
      return this;
    }

    @Override
    public void putResource(Object key, Object value) {
      resources.put(key, value);
    }

    @Override
    public @Nullable Object getResource(Object key) {
      return resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
      registered.add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
      return status;
    }

    @Override
    public void setRollbackOnly() {}

    @Override
    public boolean getRollbackOnly() {
      return false;
    }
  }

  @BeforeEach
  void forget() {
    OWN_MANAGER.destroyCache("life");
  }

  private static Set<ObjectName> shown() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    return server.queryNames(new ObjectName("io.larder.cdi:*"), null);
  }

  @Test
  void cacheManagerBean_isUsed_andStaysOpen() {
    try (Container container = Container.with(Books.class, Managers.class)) {
      container.get(Books.class).find("1");

      assertThat(OWN_MANAGER.getCache("life")).hasSize(1);
    }
    assertThat(OWN_MANAGER.isClosed()).isFalse();
  }

  @Test
  void method_isShown_fromItsFirstCallOn_untilTheContainerCloses() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try (Container container = Container.with(Books.class, Managers.class)) {
      assertThat(shown()).isEmpty();
      container.get(Books.class).find("shown");
      container.get(Books.class).find("shown");

      ObjectName name =
          new ObjectName(
              "io.larder.cdi:type=CachedMethod,method="
                  + ObjectName.quote(Books.class.getName() + ".find(java.lang.String)"));
      assertThat(shown()).containsExactly(name);
      assertThat(server.getAttribute(name, "Hits")).isEqualTo(1L);
      assertThat(server.getAttribute(name, "Misses")).isEqualTo(1L);
      assertThat(server.getAttribute(name, "CacheName")).isEqualTo("life");
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void method_isNotShown_whereMetricsAreOff() throws Exception {
    try (SettingProperties off = SettingProperties.with("metrics=false");
        Container container = Container.with(Books.class, Managers.class)) {
      container.get(Books.class).find("1");

      assertThat(shown()).isEmpty();
    }
  }

  @Test
  void container_thatIsClosed_leavesNoThread() {
    Set<String> before = threads();
    try (Container container = Container.with(Books.class, Managers.class)) {
      container.get(Books.class).find("thread");
    }

    assertThat(threads()).filteredOn(name -> name.contains("larder")).isSubsetOf(before);
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }

  @Test
  void change_waitsForTheCommit_ofTheRegistrysTransaction() {
    try (SettingProperties late = SettingProperties.with("changes=after-commit");
        Container container = Container.with(Books.class, Managers.class, Registry.class)) {
      Books books = container.get(Books.class);
      Registry registry = container.get(Registry.class);
      String kept = books.find("1");

      registry.begin();
      books.remove("1");
      assertThat(books.find("1")).isEqualTo(kept);
      registry.end(Status.STATUS_ROLLEDBACK);
      assertThat(books.find("1")).as("after a rollback").isEqualTo(kept);

      registry.begin();
      books.remove("1");
      registry.end(Status.STATUS_COMMITTED);
      assertThat(books.find("1")).as("after a commit").isNotEqualTo(kept);
    }
  }
}
