package io.larder.benchmarks.calls;

import io.larder.benchmarks.Keys;
import io.larder.benchmarks.jcache.Change;
import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.turns.Operation;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call or a mixture of calls. Each has a loop of its own, so that each is compiled by itself. */
enum Call {
  GET_HIT("get hit", Call::getHit),
  GET_HIT_UNIFORM("get hit, uniform keys", Call::getHitUniform),
  GET_MISS("get miss", Call::getMiss),
  PUT("put", Call::put),
  GET_AND_PUT("getAndPut", Call::getAndPut),
  PUT_IF_ABSENT("putIfAbsent", Call::putIfAbsent),
  REPLACE("replace", Call::replace),
  REMOVE_AND_PUT("remove + put", Call::removeAndPut),
  INVOKE("invoke", Call::invoke),
  GET_ALL("getAll of 100", Call::getAll),
  PUT_ALL("putAll of 100", Call::putAll),
  WALK("iteration of 100,000", Call::walk),
  MIXED_95("95 get, 5 put", Call::mixed95),
  MIXED_75("75 get, 25 put", Call::mixed75);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods
  private final Function<Filled, Operation> maker;

  Call(String label, Function<Filled, Operation> maker) {
    this.label = label;
    this.maker = maker;
  }

  String label() {
    return label;
  }

  /** The call as an operation of one thread. */
  Operation on(Filled filled) {
    return maker.apply(filled);
  }

  private static Operation getHit(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        found += one(cache.get(keys.next()));
      }
      return found;
    };
  }

  private static Operation getHitUniform(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    String[] uniform = filled.uniform();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        keys.next();
        found += one(cache.get(uniform[keys.number() & (uniform.length - 1)]));
      }
      return found;
    };
  }

  private static Operation getMiss(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    String[] absent = filled.absent();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        keys.next();
        found += one(cache.get(absent[keys.number() & (absent.length - 1)]));
      }
      return found;
    };
  }

  private static Operation put(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      for (int i = 0; i < times; i++) {
        cache.put(keys.next(), filled.value(keys.number()));
      }
      return times;
    };
  }

  private static Operation getAndPut(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        found += one(cache.getAndPut(keys.next(), filled.value(keys.number())));
      }
      return found;
    };
  }

  /** The key is there, as it is for nearly all calls in an application. */
  private static Operation putIfAbsent(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long put = 0;
      for (int i = 0; i < times; i++) {
        put += cache.putIfAbsent(keys.next(), filled.value(keys.number())) ? 1 : 0;
      }
      return put;
    };
  }

  private static Operation replace(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long replaced = 0;
      for (int i = 0; i < times; i++) {
        replaced += cache.replace(keys.next(), filled.value(keys.number())) ? 1 : 0;
      }
      return replaced;
    };
  }

  private static Operation removeAndPut(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long removed = 0;
      for (int i = 0; i < times; i++) {
        String key = keys.next();
        removed += cache.remove(key) ? 1 : 0;
        cache.put(key, filled.value(keys.number()));
      }
      return removed;
    };
  }

  private static Operation invoke(Filled filled) {
    Contestant<String, Integer> counters = filled.counters();
    Change<String, Integer> increment = Change.increment();
    Keys keys = new Keys();
    return times -> {
      for (int i = 0; i < times; i++) {
        counters.invoke(keys.next(), increment);
      }
      return times;
    };
  }

  /** Looks at every value, as cache2k answers a map that only then looks for them. */
  private static Operation getAll(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Set<String>[] sets = filled.setsOfKeys();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        keys.next();
        for (Object value : cache.getAll(sets[keys.number() & (sets.length - 1)]).values()) {
          found += one(value);
        }
      }
      return found;
    };
  }

  private static Operation putAll(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Map<String, Object>[] maps = filled.maps();
    Keys keys = new Keys();
    return times -> {
      for (int i = 0; i < times; i++) {
        keys.next();
        cache.putAll(maps[keys.number() & (maps.length - 1)]);
      }
      return times;
    };
  }

  private static Operation walk(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    return times -> {
      long walked = 0;
      for (int i = 0; i < times; i++) {
        walked += cache.walk();
      }
      return walked;
    };
  }

  private static Operation mixed95(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        String key = keys.next();
        if (keys.number() % 20 == 0) {
          cache.put(key, filled.value(keys.number()));
        } else {
          found += one(cache.get(key));
        }
      }
      return found;
    };
  }

  private static Operation mixed75(Filled filled) {
    Contestant<String, Object> cache = filled.cache();
    Keys keys = new Keys();
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        String key = keys.next();
        if ((keys.number() & 3) == 0) {
          cache.put(key, filled.value(keys.number()));
        } else {
          found += one(cache.get(key));
        }
      }
      return found;
    };
  }

  private static int one(@Nullable Object found) {
    return found == null ? 0 : 1;
  }
}
