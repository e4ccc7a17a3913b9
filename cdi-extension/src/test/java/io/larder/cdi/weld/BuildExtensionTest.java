package io.larder.cdi.weld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** The build compatible extension without the portable one, which Weld would prefer. */
class BuildExtensionTest {

  @ApplicationScoped
  public static class Library {

    final AtomicInteger runs = new AtomicInteger();

    @CacheResult(cacheName = "built")
    public String title(int number) {
      return "title " + number + " of run " + runs.incrementAndGet();
    }

    @CachePut(cacheName = "built")
    public void change(int number, @CacheValue String title) {}

    @CacheRemove(cacheName = "built")
    public void remove(int number) {}

    @CacheRemoveAll(cacheName = "built")
    public void removeAll() {}
  }

  @ApplicationScoped
  public static class Broken {

    @CachePut(cacheName = "built")
    public void put(@CacheKey int number) {}
  }

  @Test
  void annotations_areIntercepted() {
    try (WeldContainer container = containerWith(Library.class)) {
      Library library = container.select(Library.class).get();

      assertThat(library.title(7)).isEqualTo("title 7 of run 1");
      assertThat(library.title(7)).isEqualTo("title 7 of run 1");
      library.change(7, "another title");
      assertThat(library.title(7)).isEqualTo("another title");
      library.remove(7);
      assertThat(library.title(7)).isEqualTo("title 7 of run 2");
      library.removeAll();
      assertThat(library.title(7)).isEqualTo("title 7 of run 3");
      library.removeAll();
    }
  }

  @Test
  void brokenRule_failsAtTheStart() {
    assertThatThrownBy(() -> containerWith(Broken.class))
        .hasStackTraceContaining(Broken.class.getName())
        .hasStackTraceContaining("put");
  }

  @SuppressWarnings("unchecked") // an array of classes, made for the call alone
  private static WeldContainer containerWith(Class<?> beanClass) {
    Weld weld = new Weld();
    weld.disableDiscovery();
    weld.addBuildCompatibleExtensions(UnskippedExtension.class);
    weld.addBeanClasses(beanClass);
    return weld.initialize();
  }
}
