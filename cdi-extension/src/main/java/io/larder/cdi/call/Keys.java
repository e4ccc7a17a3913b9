package io.larder.cdi.call;

import io.larder.commands.RedisCommands;
import io.larder.commands.ScanArgs;
import io.larder.commands.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.cache.Cache;

/** Looks through the keys of caches. */
final class Keys {

  private Keys() {}

  /**
   * Returns the keys that {@code wanted} takes, as far as they were there from begin to end.
   * Larder's caches are scanned by key, which touches no entry; others are iterated.
   */
  static List<Object> matching(Cache<Object, Object> cache, Predicate<Object> wanted) {
    try {
      return Larder.matching(cache, wanted);
    } catch (IllegalArgumentException | LinkageError otherProvider) {
      List<Object> found = new ArrayList<>();
      for (Cache.Entry<Object, Object> entry : cache) {
        if (wanted.test(entry.getKey())) {
          found.add(entry.getKey());
        }
      }
      return found;
    }
  }

  /** In a class of its own, which is only loaded where Larder's provider is. */
  private static final class Larder {

    /** Steps of 500 keys hold no lock for long. */
    private static final ScanArgs STEP = ScanArgs.NONE.count(500);

    @SuppressWarnings("unchecked") // the commands of a cache have its types
    static List<Object> matching(Cache<Object, Object> cache, Predicate<Object> wanted) {
      RedisCommands<Object, Object> commands = cache.unwrap(RedisCommands.class);
      List<Object> found = new ArrayList<>();
      long cursor = ScanResult.START;
      do {
        ScanResult<List<Object>> step = commands.scan(cursor, STEP);
        step.found().stream().filter(wanted).forEach(found::add);
        cursor = step.cursor();
      } while (cursor != ScanResult.START);
      return found;
    }
  }
}
