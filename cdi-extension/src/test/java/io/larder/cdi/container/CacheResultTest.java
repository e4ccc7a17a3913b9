package io.larder.cdi.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.annotation.CacheResult;
import org.junit.jupiter.api.Test;

class CacheResultTest {

  @ApplicationScoped
  public static class Library {

    final AtomicInteger runs = new AtomicInteger();

    @CacheResult(cacheName = "titles")
    public String title(int number) {
      return "title " + number + " of run " + runs.incrementAndGet();
    }

    public int runs() {
      return runs.get();
    }
  }

  @Test
  void secondCall_withTheSameKey_doesNotRunTheMethod() {
    try (Container container = Container.with(Library.class)) {
      Library library = container.get(Library.class);

      assertThat(library.title(7)).isEqualTo("title 7 of run 1");
      assertThat(library.title(7)).isEqualTo("title 7 of run 1");
      assertThat(library.title(8)).isEqualTo("title 8 of run 2");
      assertThat(library.runs()).isEqualTo(2);
    }
  }
}
