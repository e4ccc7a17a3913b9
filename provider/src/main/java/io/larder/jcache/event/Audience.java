package io.larder.jcache.event;

import java.util.List;
import java.util.stream.Stream;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import org.jspecify.annotations.Nullable;

/** The registered listeners at one moment. */
record Audience<K, V>(
    List<Registration<K, V>> all,
    List<Registration<K, V>> synchronous,
    List<Registration<K, V>> asynchronous) {

  static <K, V> Audience<K, V> empty() {
    return new Audience<>(List.of(), List.of(), List.of());
  }

  private static <K, V> Audience<K, V> of(List<Registration<K, V>> all) {
    return new Audience<>(
        all,
        all.stream().filter(Registration::isSynchronous).toList(),
        all.stream().filter(each -> !each.isSynchronous()).toList());
  }

  Audience<K, V> with(Registration<K, V> registration) {
    return of(Stream.concat(all.stream(), Stream.of(registration)).toList());
  }

  Audience<K, V> without(Registration<K, V> registration) {
    return of(all.stream().filter(each -> each != registration).toList());
  }

  @Nullable Registration<K, V> find(CacheEntryListenerConfiguration<K, V> configuration) {
    for (Registration<K, V> registration : all) {
      if (registration.configuration().equals(configuration)) {
        return registration;
      }
    }
    return null;
  }
}
