package io.larder.server.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The clients that are connected, by their ids. Thread-safe. */
public final class Clients {

  private final AtomicLong lastId = new AtomicLong();
  private final ConcurrentMap<Long, Client> byId = new ConcurrentHashMap<>();

  /** An id that no client had before: they count up from 1. */
  public long nextId() {
    return lastId.incrementAndGet();
  }

  /** A client has connected. */
  public void add(Client client) {
    byId.put(client.id(), client);
  }

  /** A client is gone. */
  public void remove(Client client) {
    byId.remove(client.id());
  }

  /** Whether a client is connected. */
  boolean contains(Client client) {
    return byId.containsKey(client.id());
  }

  /** The client of an id; null if there is none. */
  public @Nullable Client find(long id) {
    return byId.get(id);
  }

  /** How many there are. */
  public int size() {
    return byId.size();
  }

  /** All of them as they are now, the longest connected first. */
  public Collection<Client> all() {
    return byId.values().stream()
        .sorted(Comparator.comparingLong(Client::id))
        .collect(java.util.stream.Collectors.toUnmodifiableList());
  }

  /** All of them in no order; one that comes or goes meanwhile may be among them or not. */
  public List<Client> snapshot() {
    return List.copyOf(byId.values());
  }
}
