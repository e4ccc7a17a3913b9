package io.larder.benchmarks.growth;

import io.larder.benchmarks.jcache.Change;
import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.jcache.Setting.Expiry;
import io.larder.benchmarks.jcache.Store;
import io.larder.benchmarks.turns.Bench;
import io.larder.benchmarks.turns.Operation;

/** A JCache cache or a bare map, from numbers to counters. */
final class CacheBench implements Bench {

  private final Contestant<Long, Integer> cache;
  private final int entries;

  CacheBench(ProviderName provider, int entries) {
    this.entries = entries;
    this.cache =
        new Setting(provider, Store.REFERENCE, false, Expiry.ETERNAL)
            .open(Long.class, Integer.class);
    for (int place = 0; place < entries; place++) {
      cache.put(Places.key(place), value(place));
    }
  }

  @Override
  public Operation operation(String name) {
    Places keys = new Places(entries);
    return switch (Step.valueOf(name)) {
      case GET -> get(keys);
      case PUT -> put(keys);
      case GET_AND_PUT -> getAndPut(keys);
      case REMOVE_AND_PUT -> removeAndPut(keys);
      case INVOKE -> invoke(keys);
      case COMMAND_GET, COMMAND_SET ->
          throw new IllegalArgumentException(name + " is no call of a cache");
    };
  }

  @Override
  public void close() {
    cache.close();
  }

  private Operation get(Places keys) {
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        found += cache.get(keys.next()) == null ? 0 : 1;
      }
      return found;
    };
  }

  private Operation put(Places keys) {
    return times -> {
      for (int i = 0; i < times; i++) {
        cache.put(keys.next(), value(i));
      }
      return times;
    };
  }

  private Operation getAndPut(Places keys) {
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        found += cache.getAndPut(keys.next(), value(i)) == null ? 0 : 1;
      }
      return found;
    };
  }

  private Operation removeAndPut(Places keys) {
    return times -> {
      long removed = 0;
      for (int i = 0; i < times; i++) {
        Long key = keys.next();
        removed += cache.remove(key) ? 1 : 0;
        cache.put(key, value(i));
      }
      return removed;
    };
  }

  private Operation invoke(Places keys) {
    Change<Long, Integer> increment = Change.increment();
    return times -> {
      for (int i = 0; i < times; i++) {
        cache.invoke(keys.next(), increment);
      }
      return times;
    };
  }

  /** One of the numbers that Java keeps, so that values take no memory. */
  private static Integer value(int number) {
    return number & 63;
  }
}
