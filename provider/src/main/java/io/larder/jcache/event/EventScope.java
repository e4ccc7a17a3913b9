package io.larder.jcache.event;

/**
 * The stretch of one operation during which the calling thread gathers events for synchronous
 * listeners; closing it tells them.
 */
@FunctionalInterface
public interface EventScope extends AutoCloseable {

  /** Gathers nothing. */
  EventScope NONE = () -> {};

  /**
   * Tells the synchronous listeners what happened since the scope was opened.
   *
   * @throws javax.cache.event.CacheEntryListenerException what the first listener threw, once all
   *     are told
   */
  @Override
  void close();
}
