package io.larder.benchmarks.cdi;

import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** The method with the cache asked by hand: what it costs by itself. */
final class LookedUpTitles extends BareTitles {

  private final Cache<String, String> cache;

  LookedUpTitles(Cache<String, String> cache) {
    this.cache = cache;
  }

  @Override
  public String title(String isbn) {
    @Nullable String found = cache.get(isbn);
    if (found == null) {
      found = super.title(isbn);
      cache.put(isbn, found);
    }
    return found;
  }
}
