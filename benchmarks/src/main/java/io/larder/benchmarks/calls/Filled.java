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

/** A contestant with a value and a counter for each key, and all that calls are made with. */
final class Filled implements Bench {

  private static final int DRAWS = 1 << 18;
  private static final int BATCHES = 1 << 8;
  private static final int BATCH = 100;

  private final Contestant<String, Object> cache;
  private final Contestant<String, Integer> counters;
  private final Object[] values;
  private final String[] uniform;
  private final String[] absent = new String[Keys.COUNT];
  private final Set<String>[] sets;
  private final Map<String, Object>[] maps;

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of sets and maps
  Filled(Setting setting) {
    values = setting.store().someValues();
    cache = setting.open(String.class, setting.store().valueType());
    counters = setting.open(String.class, Integer.class);
    Keys.forEach(key -> cache.put(key, value(key.hashCode())));
    Keys.forEach(key -> counters.put(key, 0));
    Arrays.setAll(absent, number -> "nobody:" + number);
    String[] all =
        Stream.of(absent).map(key -> key.replace("nobody", "customer")).toArray(String[]::new);
    uniform = drawn(all);
    Keys keys = new Keys();
    sets = Stream.generate(() -> someKeys(keys)).limit(BATCHES).toArray(Set[]::new);
    maps = Stream.of(sets).map(this::entries).toArray(Map[]::new);
  }

  Contestant<String, Object> cache() {
    return cache;
  }

  Contestant<String, Integer> counters() {
    return counters;
  }

  /** One of the prepared values. */
  Object value(int number) {
    return values[number & (values.length - 1)];
  }

  /** A key of the cache, each as often as any other. */
  String uniform(int number) {
    return uniform[number & (DRAWS - 1)];
  }

  /** A key that the cache does not hold. */
  String absent(int number) {
    return absent[(number & Integer.MAX_VALUE) % Keys.COUNT];
  }

  /** Sets of 100 keys; a power of two of them. */
  Set<String>[] setsOfKeys() {
    return sets;
  }

  /** Maps of 100 entries; a power of two of them. */
  Map<String, Object>[] maps() {
    return maps;
  }

  @Override
  public Operation operation(String name) {
    return Call.valueOf(name).on(this);
  }

  @Override
  public void close() {
    counters.close();
    cache.close();
  }

  private static String[] drawn(String[] all) {
    SplittableRandom random = new SplittableRandom(108);
    String[] drawn = new String[DRAWS];
    Arrays.setAll(drawn, i -> all[random.nextInt(all.length)]);
    return drawn;
  }

  private static Set<String> someKeys(Keys keys) {
    Set<String> some = new HashSet<>();
    while (some.size() < BATCH) {
      some.add(keys.next());
    }
    return some;
  }

  private Map<String, Object> entries(Set<String> someKeys) {
    Map<String, Object> entries = new HashMap<>();
    someKeys.forEach(key -> entries.put(key, value(key.hashCode())));
    return entries;
  }
}
