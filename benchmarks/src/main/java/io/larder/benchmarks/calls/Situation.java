package io.larder.benchmarks.calls;

import io.larder.benchmarks.Keys;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.jcache.Setting.Expiry;
import io.larder.benchmarks.jcache.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way in which caches are configured. All but the first change one thing of the first, and are
 * measured with the two simplest calls.
 */
enum Situation {
  BASE("", Store.REFERENCE),
  STRINGS("strings by value", Store.STRINGS),
  RECORDS("records by value", Store.RECORDS),
  OBJECTS("objects by value", Store.OBJECTS),
  STATISTICS("statistics", Store.REFERENCE),
  CREATED("created expiry", Store.REFERENCE),
  ACCESSED("accessed expiry", Store.REFERENCE),
  BOUNDED("with a bound", Store.REFERENCE);

  private final String label;
  private final Store store;

  Situation(String label, Store store) {
    this.label = label;
    this.store = store;
  }

  String label() {
    return label;
  }

  Setting setting(ProviderName provider) {
    return new Setting(
        provider,
        store,
        this == STATISTICS,
        expiry(),
        this == BOUNDED ? bound() : Setting.UNBOUNDED);
  }

  /** Whether a provider can be configured so. A bare map can only be what it is. */
  boolean has(ProviderName provider) {
    return switch (this) {
      case BASE -> true;
      case BOUNDED -> provider.isBoundable();
      case STRINGS, RECORDS, OBJECTS, STATISTICS, CREATED, ACCESSED -> provider != ProviderName.MAP;
    };
  }

  /** What is measured, with one thread, with two, and with as many as there are processors. */
  List<Row> rows() {
    List<Call> calls = this == BASE ? List.of(Call.values()) : List.of(Call.GET_HIT, Call.PUT);
    IntStream threads =
        this == BASE
            ? IntStream.of(1, 2, Math.max(2, Runtime.getRuntime().availableProcessors())).distinct()
            : IntStream.of(1);
    List<Row> rows = new ArrayList<>();
    threads.forEach(
        count ->
            Stream.of(calls)
                .flatMap(List::stream)
                .forEach(call -> rows.add(new Row(this, call, count))));
    return rows;
  }

  private Expiry expiry() {
    return switch (this) {
      case CREATED -> Expiry.CREATED;
      case ACCESSED -> Expiry.ACCESSED;
      case BASE, STRINGS, RECORDS, OBJECTS, STATISTICS, BOUNDED -> Expiry.ETERNAL;
    };
  }

  /** Twice what is put, so that nothing is evicted while it is measured. */
  private static long bound() {
    return Keys.COUNT * 2L;
  }
}
