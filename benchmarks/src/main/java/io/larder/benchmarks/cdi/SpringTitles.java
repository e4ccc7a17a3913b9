package io.larder.benchmarks.cdi;

import org.springframework.cache.annotation.Cacheable;

/** The method with Spring's caching around it. */
public class SpringTitles extends BareTitles {

  @Override
  @Cacheable(CacheOfTitles.NAME)
  public String title(String isbn) {
    return super.title(isbn);
  }
}
