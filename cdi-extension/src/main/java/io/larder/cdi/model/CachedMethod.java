package io.larder.cdi.model;

import io.larder.cdi.CacheRemoveByPrefix;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;

/** A method whose calls go through a cache, with everything that its annotations say of it. */
public sealed interface CachedMethod {

  /** Returns what all kinds have in common. */
  Declaration declaration();

  /**
   * A method whose result is kept ({@link CacheResult}).
   *
   * @param declaration the method, its annotation and its cache
   * @param key which parameters make the key
   * @param lookup whether the cache is asked before the method
   * @param exceptions which exceptions are kept, and where
   */
  record Result(
      Declaration declaration, KeyParameters key, Lookup lookup, ExceptionCaching exceptions)
      implements CachedMethod {}

  /**
   * A method one of whose parameters is put into the cache ({@link CachePut}).
   *
   * @param declaration the method, its annotation and its cache
   * @param key which parameters make the key
   * @param valuePosition the position of the parameter that is put, from 0
   * @param moment when it is put
   * @param despite the exceptions of the method that do not keep it from being put
   */
  record Put(
      Declaration declaration,
      KeyParameters key,
      int valuePosition,
      Moment moment,
      ExceptionRule despite)
      implements CachedMethod {}

  /**
   * A method that removes one entry ({@link CacheRemove}).
   *
   * @param declaration the method, its annotation and its cache
   * @param key which parameters make the key
   * @param moment when it is removed
   * @param despite the exceptions of the method that do not keep it from being removed
   */
  record Remove(Declaration declaration, KeyParameters key, Moment moment, ExceptionRule despite)
      implements CachedMethod {}

  /**
   * A method that empties a cache ({@link CacheRemoveAll}).
   *
   * @param declaration the method, its annotation and its cache
   * @param moment when it is emptied
   * @param despite the exceptions of the method that do not keep it from being emptied
   */
  record RemoveAll(Declaration declaration, Moment moment, ExceptionRule despite)
      implements CachedMethod {}

  /**
   * A method that removes the entries whose keys begin with its parameters ({@link
   * CacheRemoveByPrefix}).
   *
   * @param declaration the method, its annotation and its cache
   * @param prefix which parameters make the prefix
   * @param moment when they are removed
   * @param despite the exceptions of the method that do not keep them from being removed
   */
  record RemoveByPrefix(
      Declaration declaration, KeyParameters prefix, Moment moment, ExceptionRule despite)
      implements CachedMethod {}

  /** Whether the cache is asked before the method runs. */
  enum Lookup {
    FIRST,
    SKIPPED;

    static Lookup of(CacheResult annotation) {
      return annotation.skipGet() ? SKIPPED : FIRST;
    }
  }

  /** When the cache is changed. */
  enum Moment {
    BEFORE_INVOCATION,
    AFTER_INVOCATION;

    static Moment of(boolean afterInvocation) {
      return afterInvocation ? AFTER_INVOCATION : BEFORE_INVOCATION;
    }
  }

  /**
   * Which exceptions of a method are kept, and where.
   *
   * @param cacheName the name of their cache; empty when none are kept
   * @param kept the exceptions that are kept
   */
  record ExceptionCaching(String cacheName, ExceptionRule kept) {

    static ExceptionCaching of(CacheResult annotation) {
      return new ExceptionCaching(
          annotation.exceptionCacheName(),
          ExceptionRule.all(annotation.cachedExceptions(), annotation.nonCachedExceptions()));
    }

    /** Returns whether any exception may be kept. */
    public boolean isOn() {
      return !cacheName.isEmpty();
    }
  }
}
