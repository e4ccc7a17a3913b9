package io.larder.server.config;

import static io.larder.server.config.KeyspaceParameters.HASH_MAX_LISTPACK_ENTRIES;
import static io.larder.server.config.KeyspaceParameters.HASH_MAX_LISTPACK_VALUE;
import static io.larder.server.config.KeyspaceParameters.HLL_SPARSE_MAX_BYTES;
import static io.larder.server.config.KeyspaceParameters.LIST_MAX_LISTPACK_SIZE;
import static io.larder.server.config.KeyspaceParameters.MAXMEMORY;
import static io.larder.server.config.KeyspaceParameters.MAXMEMORY_EVICTION_TENACITY;
import static io.larder.server.config.KeyspaceParameters.MAXMEMORY_POLICY;
import static io.larder.server.config.KeyspaceParameters.MAXMEMORY_SAMPLES;
import static io.larder.server.config.KeyspaceParameters.NOTIFY_KEYSPACE_EVENTS;
import static io.larder.server.config.KeyspaceParameters.SET_MAX_INTSET_ENTRIES;
import static io.larder.server.config.KeyspaceParameters.SET_MAX_LISTPACK_ENTRIES;
import static io.larder.server.config.KeyspaceParameters.SET_MAX_LISTPACK_VALUE;
import static io.larder.server.config.KeyspaceParameters.STREAM_NODE_MAX_BYTES;
import static io.larder.server.config.KeyspaceParameters.STREAM_NODE_MAX_ENTRIES;
import static io.larder.server.config.KeyspaceParameters.ZSET_MAX_LISTPACK_ENTRIES;
import static io.larder.server.config.KeyspaceParameters.ZSET_MAX_LISTPACK_VALUE;

import io.larder.engine.Bound;
import io.larder.engine.EvictionEffort;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.engine.NotificationFlags;
import io.larder.value.EncodingLimits;
import java.util.List;
import java.util.stream.Stream;

/** Between parameters and the engine that they are about. */
public final class EngineSettings {

  private static final Parameter<?>[] LIMITS = {
    LIST_MAX_LISTPACK_SIZE,
    HASH_MAX_LISTPACK_ENTRIES,
    HASH_MAX_LISTPACK_VALUE,
    SET_MAX_INTSET_ENTRIES,
    SET_MAX_LISTPACK_ENTRIES,
    SET_MAX_LISTPACK_VALUE,
    ZSET_MAX_LISTPACK_ENTRIES,
    ZSET_MAX_LISTPACK_VALUE,
    STREAM_NODE_MAX_BYTES,
    STREAM_NODE_MAX_ENTRIES,
    HLL_SPARSE_MAX_BYTES
  };

  private static final Parameter<?>[] BOUND = {
    MAXMEMORY, MAXMEMORY_POLICY, MAXMEMORY_SAMPLES, MAXMEMORY_EVICTION_TENACITY
  };

  private EngineSettings() {}

  /** Begins an engine as the parameters say, for a program that has no other. */
  public static KeyspaceEngine.Builder engine(Parameters parameters) {
    return KeyspaceEngine.builder()
        .limits(limits(parameters))
        .databaseOptions(databaseOptions(parameters, KeyspaceOptions.DEFAULTS));
  }

  /** A bound in entries, which parameters do not know, is left as it is. */
  private static KeyspaceOptions databaseOptions(Parameters parameters, KeyspaceOptions present) {
    long most = parameters.get(MAXMEMORY);
    boolean inEntries = present.bound().unit() == Bound.Unit.ENTRIES;
    Bound none = inEntries ? present.bound() : Bound.UNBOUNDED;
    return present
        .withBound(most == 0 ? none : Bound.bytes(most))
        .withPolicy(EvictionPolicy.ofConfigName(parameters.get(MAXMEMORY_POLICY)))
        .withEffort(
            new EvictionEffort(
                limit(parameters, MAXMEMORY_SAMPLES),
                limit(parameters, MAXMEMORY_EVICTION_TENACITY)));
  }

  /**
   * Lets an engine follow the parameters, from now on. What was not set is taken from the engine,
   * which may have been there before.
   */
  public static void follow(Parameters parameters, KeyspaceEngine engine) {
    adopt(parameters, engine);
    Runnable setLimits = () -> engine.setLimits(limits(parameters));
    Runnable setFlags =
        () ->
            engine.setNotificationFlags(
                NotificationFlags.parse(parameters.get(NOTIFY_KEYSPACE_EVENTS)));
    setLimits.run();
    setFlags.run();
    parameters.whenChanged(setLimits, LIMITS);
    parameters.whenChanged(setFlags, NOTIFY_KEYSPACE_EVENTS);
    if (Stream.of(BOUND).anyMatch(parameters::isSet)) {
      setBound(parameters, engine);
    }
    parameters.whenChanged(() -> setBound(parameters, engine), BOUND);
  }

  private static void adopt(Parameters parameters, KeyspaceEngine engine) {
    EncodingLimits limits = engine.limits();
    adopt(parameters, LIST_MAX_LISTPACK_SIZE, limits.listMaxListpackSize());
    adopt(parameters, HASH_MAX_LISTPACK_ENTRIES, limits.hashMaxListpackEntries());
    adopt(parameters, HASH_MAX_LISTPACK_VALUE, limits.hashMaxListpackValue());
    adopt(parameters, SET_MAX_INTSET_ENTRIES, limits.setMaxIntsetEntries());
    adopt(parameters, SET_MAX_LISTPACK_ENTRIES, limits.setMaxListpackEntries());
    adopt(parameters, SET_MAX_LISTPACK_VALUE, limits.setMaxListpackValue());
    adopt(parameters, ZSET_MAX_LISTPACK_ENTRIES, limits.zsetMaxListpackEntries());
    adopt(parameters, ZSET_MAX_LISTPACK_VALUE, limits.zsetMaxListpackValue());
    adopt(parameters, STREAM_NODE_MAX_BYTES, limits.streamNodeMaxBytes());
    adopt(parameters, STREAM_NODE_MAX_ENTRIES, limits.streamNodeMaxEntries());
    adopt(parameters, HLL_SPARSE_MAX_BYTES, limits.hllSparseMaxBytes());
    adoptBound(parameters, engine.databaseOptions());
    if (!parameters.isSet(NOTIFY_KEYSPACE_EVENTS)) {
      parameters.put(
          NOTIFY_KEYSPACE_EVENTS,
          KeyspaceEvents.INSTANCE.parse(List.of(engine.notificationFlags().toString()), ""));
    }
  }

  private static void adopt(Parameters parameters, Parameter<Long> parameter, long value) {
    adopt(parameters, parameter, (Long) value);
  }

  private static <T> void adopt(Parameters parameters, Parameter<T> parameter, T value) {
    if (!parameters.isSet(parameter)) {
      parameters.put(parameter, value);
    }
  }

  private static void setBound(Parameters parameters, KeyspaceEngine engine) {
    KeyspaceOptions present = engine.databaseOptions();
    KeyspaceOptions wanted = databaseOptions(parameters, present);
    if (!wanted.equals(present)) {
      try {
        engine.setDatabaseOptions(wanted);
      } catch (IllegalArgumentException impossible) {
        throw new ConfigException(String.valueOf(impossible.getMessage()));
      }
    }
  }

  /** Where no bound is in force, it does not matter how room is made: the defaults stand. */
  private static void adoptBound(Parameters parameters, KeyspaceOptions present) {
    if (!present.bound().isBounded()) {
      return;
    }
    if (present.bound().unit() == Bound.Unit.BYTES) {
      adopt(parameters, MAXMEMORY, present.bound().limit());
    }
    adopt(parameters, MAXMEMORY_POLICY, present.policy().configName());
    adopt(parameters, MAXMEMORY_SAMPLES, present.effort().samples());
    adopt(parameters, MAXMEMORY_EVICTION_TENACITY, present.effort().tenacity());
  }

  private static EncodingLimits limits(Parameters parameters) {
    return new EncodingLimits(
        limit(parameters, LIST_MAX_LISTPACK_SIZE),
        limit(parameters, HASH_MAX_LISTPACK_ENTRIES),
        limit(parameters, HASH_MAX_LISTPACK_VALUE),
        limit(parameters, SET_MAX_INTSET_ENTRIES),
        limit(parameters, SET_MAX_LISTPACK_ENTRIES),
        limit(parameters, SET_MAX_LISTPACK_VALUE),
        limit(parameters, ZSET_MAX_LISTPACK_ENTRIES),
        limit(parameters, ZSET_MAX_LISTPACK_VALUE),
        limit(parameters, STREAM_NODE_MAX_BYTES),
        limit(parameters, STREAM_NODE_MAX_ENTRIES),
        limit(parameters, HLL_SPARSE_MAX_BYTES));
  }

  private static int limit(Parameters parameters, Parameter<Long> parameter) {
    long limit = parameters.get(parameter);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, limit));
  }
}
