package io.larder.server.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.resp.RespReply;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InvalidationsTest {

  private static final int READS = 50_000;
  private static final byte[] KEY = "k".getBytes(StandardCharsets.US_ASCII);

  private final AtomicInteger told = new AtomicInteger();
  private final Tracker tracker = new Recording();

  private final class Recording implements Tracker {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    @Override
    public void invalidate(byte[] key) {
      told.incrementAndGet();
      keys.add(new String(key, StandardCharsets.US_ASCII));
    }

    @Override
    public void invalidateAll() {
      told.incrementAndGet();
    }
  }

  @Test
  void key_thatIsReadWhileItChanges_isToldOfOneOfTheNextChanges() throws InterruptedException {
    try (KeyspaceEngine engine = KeyspaceEngine.create();
        Invalidations invalidations = new Invalidations()) {
      invalidations.listenTo(engine);
      AtomicBoolean over = new AtomicBoolean();
      Thread changing = new Thread(() -> change(engine, over), "changing");
      changing.start();
      for (int i = 0; i < READS; i++) {
        told.set(0);
        invalidations.reads(KEY, tracker);
        for (int waits = 0; told.get() == 0; waits++) {
          assertThat(waits).as("waits of read %d", i).isLessThan(100_000_000);
          Thread.onSpinWait();
        }
      }
      over.set(true);
      changing.join();
    }
  }

  private static void change(KeyspaceEngine engine, AtomicBoolean over) {
    try (Session session = Session.open(engine)) {
      RespReply reply = new RespReply(UnpooledByteBufAllocator.DEFAULT);
      while (!over.get()) {
        session.execute(Words.of("SET", "k", "v"), reply, () -> {});
        reply.drop();
      }
    }
  }

  private static void set(KeyspaceEngine engine, String key) {
    try (Session session = Session.open(engine)) {
      RespReply reply = new RespReply(UnpooledByteBufAllocator.DEFAULT);
      session.execute(Words.of("SET", key, "v"), reply, () -> {});
    }
  }

  /** Beside a map of who has read which key. */
  @Test
  void programOfReadsChangesAndEnds_tellsWhoHasReadWhat() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (KeyspaceEngine engine = KeyspaceEngine.create();
        Invalidations invalidations = new Invalidations()) {
      invalidations.listenTo(engine);
      Map<String, Set<Recording>> twin = new HashMap<>();
      List<Recording> trackers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        trackers.add(new Recording());
      }
      for (int step = 0; step < 20_000; step++) {
        String key = "k" + random.nextInt(50);
        int at = random.nextInt(trackers.size());
        Recording one = trackers.get(at);
        switch (random.nextInt(20)) {
          case 0 -> {
            invalidations.forget(one);
            twin.values().forEach(of -> of.remove(one));
            trackers.set(at, new Recording());
          }
          case 1 -> {
            Recording next = new Recording();
            invalidations.handOver(one, next);
            twin.values().stream().filter(of -> of.remove(one)).forEach(of -> of.add(next));
            trackers.set(at, next);
          }
          case 2, 3, 4, 5, 6 -> {
            set(engine, key);
            Set<Recording> expected = twin.getOrDefault(key, Set.of());
            for (Recording each : trackers) {
              assertThat(each.keys.remove(key))
                  .as("step %d of seed %d", step, seed)
                  .isEqualTo(expected.contains(each));
            }
            twin.remove(key);
          }
          default -> {
            invalidations.reads(key.getBytes(StandardCharsets.US_ASCII), one);
            twin.computeIfAbsent(key, absent -> new HashSet<>()).add(one);
          }
        }
        twin.values().removeIf(Set::isEmpty);
        assertThat(invalidations.keys()).as("seed %d", seed).isEqualTo(twin.size());
        assertThat(invalidations.items())
            .as("seed %d", seed)
            .isEqualTo(twin.values().stream().mapToLong(Set::size).sum());
      }
    }
  }

  @Test
  void clientThatGoes_leavesTheKeysOfOthersAlone() {
    try (Invalidations invalidations = new Invalidations()) {
      for (int i = 0; i < 200_000; i++) {
        invalidations.reads(("key" + i).getBytes(StandardCharsets.US_ASCII), tracker);
      }
      for (int i = 0; i < 20_000; i++) { // each would look at 200,000 keys
        Tracker brief = new Recording();
        invalidations.reads(KEY, brief);
        invalidations.forget(brief);
      }
      assertThat(invalidations.items()).isEqualTo(200_000);
      assertThat(invalidations.keys()).isEqualTo(200_000);
    }
  }
}
