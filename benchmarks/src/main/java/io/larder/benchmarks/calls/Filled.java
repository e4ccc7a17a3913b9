package io.larder.benchmarks.calls;

import io.larder.benchmarks.Keys;
import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.turns.Bench;
import io.larder.benchmarks.turns.Operation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A contestant with a value for each key, and all that calls are made with. What only some calls
 * need is made when the first of them asks.
 */
final class Filled implements Bench {

  private static final int DRAWS = 1 << 18;
  private static final int BATCHES = 1 << 8;
  private static final int BATCH = 100;

  private final Contestant<String, Object> cache;
  private final Object[] values;
  private final Once<Contestant<String, Integer>> counters;
  private final Once<String[]> uniform = new Once<>(() -> drawn(all("customer:")));
  private final Once<String[]> absent = new Once<>(() -> drawn(all("nobody:")));
  private final Once<Set<String>[]> sets = new Once<>(Filled::setsOfSomeKeys);
  private final Once<Map<String, Object>[]> maps = new Once<>(this::mapsOfSomeEntries);

  Filled(Setting setting) {
    values = setting.store().someValues();
    cache = setting.open(String.class, setting.store().valueType());
    Keys.forEach(key -> cache.put(key, value(key.hashCode())));
    counters = new Once<>(() -> counters(setting));
  }

  Contestant<String, Object> cache() {
    return cache;
  }

  /** A zero for each key. */
  Contestant<String, Integer> counters() {
    return counters.get();
  }

  /** One of the prepared values. */
  Object value(int number) {
    return values[number & (values.length - 1)];
  }

  /** Keys of the cache, each as often as any other; a power of two of them. */
  String[] uniform() {
    return uniform.get();
  }

  /** Keys that the cache does not hold, each as often as any other; a power of two of them. */
  String[] absent() {
    return absent.get();
  }

  /** Sets of 100 keys; a power of two of them. */
  Set<String>[] setsOfKeys() {
    return sets.get();
  }

  /** Maps of 100 entries; a power of two of them. */
  Map<String, Object>[] maps() {
    return maps.get();
  }

  @Override
  public Operation operation(String name) {
    return Call.valueOf(name).on(this);
  }

  @Override
  public void close() {
    if (counters.isMade()) {
      counters.get().close();
    }
    cache.close();
  }

  private static Contestant<String, Integer> counters(Setting setting) {
    Contestant<String, Integer> counters = setting.open(String.class, Integer.class);
    Keys.forEach(key -> counters.put(key, 0));
    return counters;
  }

  private static String[] all(String start) {
    String[] all = new String[Keys.COUNT];
    Arrays.setAll(all, number -> start + number);
    return all;
  }

  private static String[] drawn(String[] all) {
    SplittableRandom random = new SplittableRandom(108);
    String[] drawn = new String[DRAWS];
    Arrays.setAll(drawn, i -> all[random.nextInt(all.length)]);
    return drawn;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
  private static Set<String>[] setsOfSomeKeys() {
    Keys keys = new Keys();
    return Stream.generate(() -> someKeys(keys)).limit(BATCHES).toArray(Set[]::new);
  }

  private static Set<String> someKeys(Keys keys) {
    Set<String> some = new HashSet<>();
    while (some.size() < BATCH) {
      some.add(keys.next());
    }
    return some;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
  private Map<String, Object>[] mapsOfSomeEntries() {
    return Stream.of(sets.get()).map(this::entries).toArray(Map[]::new);
  }

  private Map<String, Object> entries(Set<String> someKeys) {
    Map<String, Object> entries = new HashMap<>();
    someKeys.forEach(key -> entries.put(key, value(key.hashCode())));
    return entries;
  }
}
