package io.larder.samples.bookstore.shop;

import io.larder.samples.bookstore.book.Title;
import io.larder.samples.bookstore.database.BookTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;

/** The books by words. */
@ApplicationScoped
@CacheDefaults(cacheName = "searches")
public class Search {

  @Inject private BookTable table;

  /**
   * The titles with these words, the most sold first. The words alone are the key: what Ann has
   * looked for, Bob finds in the cache.
   *
   * @param words in lower case; empty for all books
   * @param visitor who asks
   */
  @CacheResult
  public List<Title> find(@CacheKey String words, String visitor) {
    return table.search(words, visitor);
  }

  /** Forgets what was found: a book has changed, and any list may show it. */
  @CacheRemoveAll
  public void forget() {}
}
