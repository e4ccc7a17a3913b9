package io.larder.jcache;

import java.util.function.Consumer;

/** A call of a cache, with a name for a parameterized test. */
record Call(String name, Consumer<LarderCache<Integer, String>> on) {

  void on(LarderCache<Integer, String> cache) {
    on.accept(cache);
  }

  @Override
  public String toString() {
    return name;
  }
}
