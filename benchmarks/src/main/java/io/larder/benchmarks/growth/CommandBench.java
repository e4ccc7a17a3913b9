package io.larder.benchmarks.growth;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.turns.Bench;
import io.larder.benchmarks.turns.Operation;
import io.larder.commands.RedisCommands;
import io.larder.engine.KeyspaceEngine;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Redis's strings in this process, keys of 16 bytes and values of 100; and a bare map from strings
 * to bytes, which it is held against.
 */
final class CommandBench implements Bench {

  private static final byte[] VALUE = new byte[100];

  private final Strings strings;
  private final int entries;

  CommandBench(ProviderName provider, int entries) {
    this.entries = entries;
    this.strings =
        switch (provider) {
          case LARDER -> new Commands(KeyspaceEngine.create());
          case MAP -> new BareMap(new ConcurrentHashMap<>());
          case CAFFEINE, CACHE2K, EHCACHE, HAZELCAST, INFINISPAN, RI ->
              throw new IllegalArgumentException(provider + " has no commands");
        };
    for (int place = 0; place < entries; place++) {
      strings.set(bytes(Places.key(place)), VALUE);
    }
  }

  @Override
  public Operation operation(String name) {
    Places keys = new Places(entries);
    return switch (Step.valueOf(name)) {
      case COMMAND_GET -> get(keys);
      case COMMAND_SET -> set(keys);
      case GET, PUT, GET_AND_PUT, REMOVE_AND_PUT, INVOKE ->
          throw new IllegalArgumentException(name + " is no command");
    };
  }

  @Override
  public void close() {
    strings.close();
  }

  private Operation get(Places keys) {
    return times -> {
      long found = 0;
      for (int i = 0; i < times; i++) {
        byte[] value = strings.get(bytes(keys.next()));
        found += value == null ? 0 : value.length;
      }
      return found;
    };
  }

  private Operation set(Places keys) {
    return times -> {
      for (int i = 0; i < times; i++) {
        strings.set(bytes(keys.next()), VALUE);
      }
      return times;
    };
  }

  /** Sixteen hexadecimal digits. */
  private static byte[] bytes(long key) {
    byte[] digits = new byte[Long.BYTES * 2];
    for (int i = 0; i < digits.length; i++) {
      int digit = (int) (key >>> (i * 4)) & 15;
      digits[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
    }
    return digits;
  }

  /** What both have. */
  private interface Strings extends AutoCloseable {

    byte @Nullable [] get(byte[] key);

    void set(byte[] key, byte[] value);

    @Override
    void close();
  }

  private record Commands(KeyspaceEngine engine, RedisCommands<byte[], byte[]> redis)
      implements Strings {

    Commands(KeyspaceEngine engine) {
      this(engine, RedisCommands.bytes(engine, 0));
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
      return redis.get(key);
    }

    @Override
    public void set(byte[] key, byte[] value) {
      redis.set(key, value);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** Copies values, as commands do. */
  private record BareMap(ConcurrentHashMap<String, byte[]> map) implements Strings {

    @Override
    public byte @Nullable [] get(byte[] key) {
      byte[] value = map.get(string(key));
      return value == null ? null : value.clone();
    }

    @Override
    public void set(byte[] key, byte[] value) {
      map.put(string(key), value.clone());
    }

    @Override
    public void close() {
      map.clear();
    }

    private static String string(byte[] key) {
      return new String(key, StandardCharsets.ISO_8859_1);
    }
  }
}
