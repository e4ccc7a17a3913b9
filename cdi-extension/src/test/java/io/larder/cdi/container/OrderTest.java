package io.larder.cdi.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the interceptors stand among others, and whether they stand at all. */
class OrderTest {

  private static int transactions;
  private static int foreignCalls;
  private static int runs;

  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface InTransaction {}

  /** Stands where {@code @Transactional} does. */
  @Interceptor
  @InTransaction
  @Priority(200)
  public static class Transactions {
    @AroundInvoke
    public Object around(InvocationContext call) throws Exception {
      transactions++;
      return call.proceed();
    }
  }

  /** An interceptor of somebody else's extension. */
  @Interceptor
  @CacheResult
  @Priority(500)
  public static class Foreign {
    @AroundInvoke
    public Object around(InvocationContext call) throws Exception {
      foreignCalls++;
      return call.proceed();
    }
  }

  @Dependent
  public static class Books {
    @InTransaction
    @CacheResult(cacheName = "order")
    public String find(String isbn) {
      return "run " + ++runs;
    }

    @CacheRemoveAll(cacheName = "order")
    public void removeAll() {}
  }

  @BeforeEach
  void forget() {
    try (Container container = Container.with(Books.class)) {
      container.get(Books.class).removeAll();
    }
    transactions = 0;
    foreignCalls = 0;
    runs = 0;
  }

  private static void findTwice(Class<?>... beanClasses) {
    try (Container container = Container.with(beanClasses)) {
      container.get(Books.class).find("1");
      container.get(Books.class).find("1");
    }
  }

  @Test
  void interceptors_standWithinTransactions() {
    findTwice(Books.class, Transactions.class);

    assertThat(runs).isEqualTo(1);
    assertThat(transactions).as("begun for a hit too").isEqualTo(2);
  }

  @Test
  void interceptors_ofSmallerPriority_standOutside() {
    try (SettingProperties outside = SettingProperties.with("priority=100")) {
      findTwice(Books.class, Transactions.class);
    }

    assertThat(runs).isEqualTo(1);
    assertThat(transactions).isEqualTo(1);
  }

  @Test
  void interceptors_off_doNothing() {
    try (SettingProperties off = SettingProperties.with("interceptors=off")) {
      findTwice(Books.class);
    }

    assertThat(runs).isEqualTo(2);
  }

  @Test
  void interceptors_auto_standBack_whereAnotherIsBound_andSaySo() {
    try (RecordingLog log = RecordingLog.ofTheExtension()) {
      findTwice(Books.class, Foreign.class);

      assertThat(log.messages()).anyMatch(message -> message.contains(Foreign.class.getName()));
    }
    assertThat(foreignCalls).isEqualTo(2);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void interceptors_on_standBesideAnother() {
    try (SettingProperties on = SettingProperties.with("interceptors=on")) {
      findTwice(Books.class, Foreign.class);
    }

    assertThat(foreignCalls).isEqualTo(2);
    assertThat(runs).isEqualTo(1);
  }
}
