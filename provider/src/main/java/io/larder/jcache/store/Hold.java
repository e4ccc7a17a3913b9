package io.larder.jcache.store;

/** A key reserved for writing by one thread, until closed by that thread. */
@FunctionalInterface
public interface Hold extends AutoCloseable {

  @Override
  void close();
}
