package io.larder.jcache.operation;

import io.larder.jcache.loading.Loading;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.writing.Writing;

/**
 * The ways into a cache that fit its collaborators, chosen once and not at every call.
 *
 * <p>Immutable. A cache makes a new one when a listener is registered or deregistered and when
 * statistics are switched.
 */
public final class Access<K, V> {

  private final Collaborators<K, V> with;
  private final Statistics statistics;
  private final CacheStore<K> store;
  private final Reads<K, V> reads;
  private final Lookup<K, V> gets;
  private final Writes<K, V> writes;
  private final Runner<K, V> runner;
  private final BulkWrites<K, V> bulkWrites;

  /** Chooses for these collaborators as they are now. */
  public Access(Collaborators<K, V> with) {
    this.with = with;
    this.statistics = with.statistics();
    this.store = with.store();
    boolean scoped = with.events().hasSynchronousListeners();
    Reads<K, V> expiring = with.refreshing().around(expiring(with));
    Reads<K, V> found = scoped ? new ScopedReads<>(expiring, with.events()) : expiring;
    if (statistics != Statistics.OFF) {
      this.reads = new CountedReads<>(found, statistics);
      this.gets = new CountedGets<>(found, with.loading(), statistics);
    } else {
      this.reads = found;
      this.gets =
          with.loading() == Loading.none() ? found : new LoadingReads<>(found, with.loading());
    }
    this.runner = new Runner<>(with);
    boolean direct = !scoped && with.writing() == Writing.none() && with.deadlines().isDirect();
    this.writes =
        direct
            ? new DirectWrites<>(with.store(), with.form(), with.deadlines(), with.statistics())
            : new ReservedWrites<>(runner);
    this.bulkWrites =
        with.writing() == Writing.none()
            ? new OneByOne<>(writes, with.events())
            : new WriteThroughBatch<>(with, runner);
  }

  private static <K, V> Reads<K, V> expiring(Collaborators<K, V> with) {
    Reads<K, V> plain =
        with.form().isByReference()
            ? new SharedReads<>(with.store())
            : new PlainReads<>(with.store(), with.form());
    if (!with.deadlines().rule().isBuiltIn()) {
      return new PolicyReads<>(plain, with.store(), with.deadlines());
    }
    if (!with.deadlines().rule().touchesOnAccess()) {
      return plain;
    }
    long ttlMillis = with.deadlines().rule().accessTtlMillis();
    return new TouchingReads<>(with.store(), with.form(), ttlMillis);
  }

  /** Reads that do not load. They count hits, not misses. */
  public Reads<K, V> reads() {
    return reads;
  }

  /** Reads of one entry as {@link javax.cache.Cache#get} has them: they load, and count all. */
  public Lookup<K, V> gets() {
    return gets;
  }

  /** Writes of one entry. */
  public Writes<K, V> writes() {
    return writes;
  }

  /** Writes of many. */
  public BulkWrites<K, V> bulkWrites() {
    return bulkWrites;
  }

  /** Runs entry processors. */
  public Runner<K, V> runner() {
    return runner;
  }

  /** Where missing values come from. */
  public Loading<K, V> loading() {
    return with.loading();
  }

  /** What counts. */
  public Statistics statistics() {
    return statistics;
  }

  /** Where the entries are. */
  public CacheStore<K> store() {
    return store;
  }
}
