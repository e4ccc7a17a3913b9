package io.larder.server.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.resp.RespReply;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InvalidationsTest {

  private static final int READS = 50_000;
  private static final byte[] KEY = "k".getBytes(StandardCharsets.US_ASCII);

  private final AtomicInteger told = new AtomicInteger();
  private final Tracker tracker =
      new Tracker() {
        @Override
        public long id() {
          return 1;
        }

        @Override
        public boolean ignoresItself() {
          return false;
        }

        @Override
        public void invalidate(byte[] key) {
          told.incrementAndGet();
        }

        @Override
        public void invalidateAll() {
          told.incrementAndGet();
        }
      };

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
      RespReply reply = new RespReply();
      while (!over.get()) {
        reply.into(Unpooled.buffer(64));
        session.execute(Words.of("SET", "k", "v"), reply, () -> {});
      }
    }
  }
}
