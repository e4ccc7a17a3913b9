package io.larder.cdi;

import jakarta.interceptor.Interceptor;

/** Where the caching interceptors stand among others. */
public final class CachingOrder {

  /**
   * The priority of all four interceptors, within {@code @Transactional}'s (200), so that a method
   * that is found in a cache began a transaction for nothing, and a change of a cache is made
   * before the commit. The setting {@code larder.cdi.priority} changes it: below 200 they stand
   * outside.
   */
  public static final int PRIORITY = Interceptor.Priority.LIBRARY_BEFORE + 100;

  private CachingOrder() {}
}
