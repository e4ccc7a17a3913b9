package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.ProviderName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is asked, and the JVM that it takes. */
enum Question {
  /** Bytes an entry and the time to load. */
  LOAD("-XX:+UseSerialGC"), // its used heap after a collection is exact
  /** Pauses, garbage and processor time under steady change. */
  CHURN("-XX:+UseG1GC"),
  /** When the memory of expired entries is free. */
  GONE("-XX:+UseSerialGC"), // and a small heap collected in a fraction of a second
  /** What others notice while a million entries expire. */
  SWEEP("-XX:+UseG1GC");

  private final String collector;

  Question(String collector) {
    this.collector = collector;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kinds of entries about which it is asked. */
  List<Kept> kept() {
    return this == LOAD ? List.of(Kept.values()) : List.of(Kept.STRINGS);
  }

  /** The terms for which a contestant is asked. */
  List<Terms> terms(ProviderName provider) {
    return switch (this) {
      case LOAD -> Terms.LASTING.stream().filter(each -> each.areKnownTo(provider)).toList();
      case CHURN -> List.of(Terms.EXPIRING.areKnownTo(provider) ? Terms.EXPIRING : Terms.ETERNAL);
      case GONE, SWEEP -> Terms.SOON.areKnownTo(provider) ? List.of(Terms.SOON) : List.of();
    };
  }

  /** How many contestants may be asked at once: one where pauses by the clock are looked for. */
  int atOnce() {
    return switch (this) {
      case LOAD, GONE -> 2;
      case CHURN, SWEEP -> 1;
    };
  }

  /** About how long an answer takes. */
  Duration expected(Duration churn) {
    return switch (this) {
      case LOAD -> Duration.ofSeconds(3);
      case CHURN -> churn.plusSeconds(5);
      case GONE -> Duration.ofSeconds(11);
      case SWEEP -> Duration.ofSeconds(16);
    };
  }

  List<String> jvmArguments() {
    return List.of(collector, "-Xms1500m", "-Xmx1500m");
  }

  /** How many entries a contestant is given: half of them to one that is slow to take them. */
  private static int entries(ProviderName provider) {
    return provider == ProviderName.HAZELCAST ? LoadProbe.ENTRIES / 2 : LoadProbe.ENTRIES;
  }

  /** The probe that asks a contestant. */
  Probe probe(ProviderName provider, Duration churn) {
    return switch (this) {
      case LOAD -> new LoadProbe(entries(provider));
      case CHURN -> new ChurnProbe(entries(provider), churn);
      case GONE -> new GoneProbe();
      case SWEEP -> new SweepProbe();
    };
  }
}
