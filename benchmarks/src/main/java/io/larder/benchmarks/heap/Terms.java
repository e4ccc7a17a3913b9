package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.jcache.Setting.Expiry;
import java.util.List;

/** On which terms entries are kept. */
enum Terms {
  /** For ever. */
  ETERNAL("eternal", Expiry.ETERNAL, Setting.UNBOUNDED),
  /** For an hour. */
  EXPIRING("with expiry", Expiry.CREATED, Setting.UNBOUNDED),
  /** For an hour, as long as there are no more than twice as many. */
  BOUNDED("with expiry and bound", Expiry.CREATED, 2L * LoadProbe.ENTRIES),
  /** For a few seconds. */
  SOON("soon expired", Expiry.SOON, Setting.UNBOUNDED);

  /** Those on which entries stay as long as anybody measures. */
  static final List<Terms> LASTING = List.of(ETERNAL, EXPIRING, BOUNDED);

  private final String label;
  private final Expiry expiry;
  private final long maxEntries;

  Terms(String label, Expiry expiry, long maxEntries) {
    this.label = label;
    this.expiry = expiry;
    this.maxEntries = maxEntries;
  }

  /** Whether a contestant can keep a million entries so. */
  boolean areKnownTo(ProviderName provider) {
    return switch (this) {
      case ETERNAL -> true;
      case EXPIRING -> provider != ProviderName.MAP;
      // Hazelcast takes longer to load a million than they would live
      case SOON -> provider != ProviderName.MAP && provider != ProviderName.HAZELCAST;
      case BOUNDED -> provider.isBoundable();
    };
  }

  String label() {
    return label;
  }

  Expiry expiry() {
    return expiry;
  }

  long maxEntries() {
    return maxEntries;
  }
}
