package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;

/** What knows something beside a cache, and forgets it when the cache is changed. */
interface Companion {

  /** Is told that an entry was put or removed. */
  void changed(InvocationContext call, Object key);

  /** Is told that all entries were removed. */
  void changedAll(InvocationContext call);
}
