package io.larder.server.state;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory that all clients take together, and its bound: beyond it those that take the most are
 * disconnected. Thread-safe.
 *
 * <p>Each connection says after each batch of bytes how much more or less it takes than before.
 * Only when these sayings reach the bound are the clients asked one by one, for what was sent
 * meanwhile is not said at once.
 */
public final class ClientMemory {

  private static final long LEAST = 128 * 1024; // with less nobody could set it higher, as in Redis

  private static final long WORTH_NOTING = 1024; // bytes

  private final Clients clients;
  private final Runnable whenEvicted;
  private final AtomicLong all = new AtomicLong();
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long most = Long.MAX_VALUE;
  private volatile long enough = Long.MAX_VALUE;

  private record Use(Client client, long bytes) {}

  /**
   * Of these clients.
   *
   * @param whenEvicted told of each that is disconnected
   */
  ClientMemory(Clients clients, Runnable whenEvicted) {
    this.clients = clients;
    this.whenEvicted = whenEvicted;
  }

  /** Bounds the memory, in bytes. */
  public void limit(long bytes) {
    most = Math.max(LEAST, bytes);
    enough = most;
    boundNow();
  }

  /** Notes how much a client takes by now, if that makes a difference; its own thread asks. */
  public void note(Client client) {
    long bytes = client.memoryBytes();
    AtomicLong noted = client.notedBytes();
    if (Math.abs(bytes - noted.get()) < WORTH_NOTING) {
      return;
    }
    if (clients.contains(client)) {
      all.addAndGet(bytes - noted.getAndSet(bytes));
      boundNow();
    }
  }

  /** A client is gone. */
  void forget(Client client) {
    all.addAndGet(-client.notedBytes().getAndSet(0));
  }

  private void boundNow() {
    if (all.get() >= enough) {
      looking.lock(); // who would take more waits until there is room
      try {
        if (all.get() >= enough) {
          makeRoom();
        }
      } finally {
        looking.unlock();
      }
    }
  }

  /** Once a second: what was noted is what is the case by now. */
  public void lookAgain() {
    enough = most;
  }

  private void makeRoom() {
    long total = 0;
    List<Use> uses = new ArrayList<>();
    for (Client client : clients.snapshot()) {
      long bytes = client.memoryBytes();
      total += bytes;
      if (!client.isUnevictable()) {
        uses.add(new Use(client, bytes));
      }
    }
    if (total >= most) {
      uses.sort(Comparator.comparingLong(Use::bytes).reversed());
      for (int i = 0; i < uses.size() && total >= most; i++) {
        evict(uses.get(i).client());
        total -= uses.get(i).bytes();
      }
    }
    long room = Math.max(most >> 6, most - total); // not at once again, or it would be all it does
    enough = all.get() + room;
  }

  private void evict(Client client) {
    log().log(Level.INFO, "a client is disconnected, as clients take too much memory: " + client);
    whenEvicted.run();
    clients.remove(client); // from now on it does not count, though its thread may be busy
    forget(client);
    client.link().closeNow();
  }

  /** Not kept: the first look for a logger takes long, and the start would have to wait for it. */
  private static Logger log() {
    return System.getLogger(ClientMemory.class.getName());
  }
}
