package io.larder.samples.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;

/** Books by their number; the map stands for a database that takes its time. */
@ApplicationScoped
@CacheDefaults(cacheName = "books")
public class Books {

  private final Map<String, String> database = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();

  /** Reads a book's title, once while it is cached. */
  @CacheResult
  @Logged
  public String find(String isbn) {
    reads.incrementAndGet();
    return database.getOrDefault(isbn, "untitled");
  }

  /** Changes a title, in the cache too. */
  @CachePut
  public void change(String isbn, @CacheValue String title) {
    database.put(isbn, title);
  }

  /** Takes a book out. */
  @CacheRemove
  public void remove(String isbn) {
    database.remove(isbn);
  }

  /** Takes all books out. */
  @CacheRemoveAll
  public void removeAll() {
    database.clear();
  }

  /** Returns how often the database was read. */
  public int reads() {
    return reads.get();
  }
}
