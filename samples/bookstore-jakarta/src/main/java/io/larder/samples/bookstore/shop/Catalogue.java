package io.larder.samples.bookstore.shop;

import io.larder.samples.bookstore.book.Book;
import io.larder.samples.bookstore.database.BookTable;
import io.larder.samples.bookstore.database.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;

/**
 * The books by number. Finding one is slow, so what was found is cached; whatever changes a book
 * changes the database first and the cache after it.
 */
@ApplicationScoped
@CacheDefaults(cacheName = "books")
public class Catalogue {

  @Inject private BookTable table;
  @Inject private Stock stock;

  /** The book of that number. If there is none, that is an exception, which is not cached. */
  @CacheResult
  public Book find(long id) {
    return table.find(id);
  }

  /** Stores a book. The next {@link #find} has it from the cache, without asking the database. */
  @CachePut
  public void store(@CacheKey long id, @CacheValue Book book) {
    table.update(book);
  }

  /** Removes a book from database and cache. */
  @CacheRemove
  public void remove(long id) {
    table.delete(id);
  }

  /** Brings back every book as it was at first. */
  @CacheRemoveAll
  public void restock() {
    stock.importBooks();
  }
}
