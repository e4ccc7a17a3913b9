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
  private final Reads<K, V> reads;
  private final Writes<K, V> writes;
  private final Runner<K, V> runner;
  private final BulkWrites<K, V> bulkWrites;

  /** Chooses for these collaborators as they are now. */
  public Access(Collaborators<K, V> with) {
    this.with = with;
    boolean scoped = with.events().hasSynchronousListeners();
    Reads<K, V> expiring = with.refreshing().around(expiring(with));
    this.reads = scoped ? new ScopedReads<>(expiring, with.events()) : expiring;
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
    Reads<K, V> plain = new PlainReads<>(with.store(), with.form(), with.statistics());
    if (!with.deadlines().rule().isBuiltIn()) {
      return new PolicyReads<>(plain, with.store(), with.deadlines());
    }
    if (!with.deadlines().rule().touchesOnAccess()) {
      return plain;
    }
    long ttlMillis = with.deadlines().rule().accessTtlMillis();
    return new TouchingReads<>(with.store(), with.form(), with.statistics(), ttlMillis);
  }

  /** Reads of one entry. */
  public Reads<K, V> reads() {
    return reads;
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
    return with.statistics();
  }

  /** Where the entries are. */
  public CacheStore<K> store() {
    return with.store();
  }
}
