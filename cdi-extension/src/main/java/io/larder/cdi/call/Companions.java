package io.larder.cdi.call;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The companions of caches, by name. Thread-safe. */
final class Companions {

  private final ConcurrentMap<String, List<Companion>> byCache = new ConcurrentHashMap<>();

  /** Returns the companions of one cache as one, those of methods among them that are met later. */
  Companion of(String cacheName) {
    return new AllCompanions(listOf(cacheName));
  }

  void add(String cacheName, Companion companion) {
    listOf(cacheName).add(companion);
  }

  private List<Companion> listOf(String cacheName) {
    return byCache.computeIfAbsent(cacheName, name -> new CopyOnWriteArrayList<>());
  }
}
