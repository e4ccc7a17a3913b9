package io.larder.cdi.model.elsewhere;

import javax.cache.annotation.CacheRemove;

/** A class whose package-private method nobody overrides from another package. */
public class Stranger {

  @CacheRemove(cacheName = "of stranger")
  void remove(String key) {}
}
