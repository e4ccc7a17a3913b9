package io.larder.samples.bookstore.shop;

import io.larder.samples.bookstore.book.Title;
import io.larder.samples.bookstore.database.BookTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;

/** The books that are bought by the same readers. */
@ApplicationScoped
@CacheDefaults(cacheName = "also-bought")
public class Neighbours {

  @Inject private BookTable table;

  /** What the buyers of a book bought most often besides. */
  @CacheResult
  public List<Title> of(long id) {
    return table.alsoBought(id);
  }

  /** Forgets what was found: a book has changed, and any list may show it. */
  @CacheRemoveAll
  public void forget() {}
}
