package io.larder.benchmarks.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import javax.cache.annotation.CacheResult;

/** The method with larder-cdi around it. */
@ApplicationScoped
public class CachedTitles extends BareTitles {

  @Override
  @CacheResult(cacheName = CacheOfTitles.NAME)
  public String title(String isbn) {
    return super.title(isbn);
  }
}
