package io.larder.commands.typed;

import io.larder.catalog.Session;
import io.larder.catalog.Subscriptions;
import io.larder.catalog.Subscriptions.Kind;
import io.larder.commands.CommandCodec;
import io.larder.commands.MessageListener;
import io.larder.commands.SlowSubscriberException;
import io.larder.commands.Subscription;
import io.larder.engine.pubsub.Message;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A subscription with a bounded queue: publishers put messages in, and one task at a time takes
 * them out and calls the listener.
 *
 * <p>Concurrency: two locks. The one of the queue is held for moments, by publishers too; the one
 * of the names by who adds or removes names.
 */
final class QueueSubscription<V> implements Subscription {

  private static final System.Logger LOG = System.getLogger(QueueSubscription.class.getName());

  /** Bytes of messages that may wait; Redis's hard limit of the output of its subscribers. */
  private static final long MOST_WAITING = 32L << 20;

  private final Kind kind;
  private final MessageListener<V> listener;
  private final CommandCodec<?, V> codec;
  private final Executor executor;
  private final Session session;
  private final ReentrantLock naming = new ReentrantLock();
  private final ReentrantLock queueing = new ReentrantLock();
  private final Queue<Message> queue = new ArrayDeque<>();
  private long waiting;
  private boolean running;
  private @Nullable SlowSubscriberException cutOff;
  private volatile boolean closed;

  QueueSubscription(
      Kind kind,
      MessageListener<V> listener,
      CommandCodec<?, V> codec,
      Executor executor,
      Session session) {
    this.kind = kind;
    this.listener = listener;
    this.codec = codec;
    this.executor = executor;
    this.session = session;
    session.receiveBy(this::onMessage, this::onMessage);
  }

  /** In the publisher's thread. */
  private void onMessage(Message message) {
    queueing.lock();
    try {
      if (closed || cutOff != null) {
        return;
      }
      if (waiting + message.cost() > MOST_WAITING) {
        cutOff =
            new SlowSubscriberException(
                "a subscriber fell behind: %d messages of %d bytes wait, and at most %d bytes may;"
                        .formatted(queue.size(), waiting, MOST_WAITING)
                    + " it was cut off. Let the listener hand long work to other threads");
        queue.clear();
      } else {
        queue.add(message);
        waiting += message.cost();
      }
      if (!running) {
        running = true;
        executor.execute(this::deliver);
      }
    } finally {
      queueing.unlock();
    }
  }

  private void deliver() {
    for (Message next = take(); next != null; next = take()) {
      try {
        listener.onMessage(
            new String(next.channel(), StandardCharsets.UTF_8),
            codec.decodeElement(next.payload()));
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "a message listener threw; it will get the next message", failed);
      }
    }
    SlowSubscriberException slow = cutOff;
    if (slow != null && !closed) {
      close();
      listener.onCutOff(slow);
    }
  }

  private @Nullable Message take() {
    queueing.lock();
    try {
      Message next = closed ? null : queue.poll();
      if (next == null) {
        running = false;
      } else {
        waiting -= next.cost();
      }
      return next;
    } finally {
      queueing.unlock();
    }
  }

  @Override
  public Set<String> names() {
    naming.lock();
    try {
      Set<String> names = new LinkedHashSet<>();
      for (byte[] name : session.subscriptions().all(kind)) {
        names.add(new String(name, StandardCharsets.UTF_8));
      }
      return names;
    } finally {
      naming.unlock();
    }
  }

  @Override
  public void add(String... names) {
    naming.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the subscription is closed");
      }
      Subscriptions subscriptions = session.subscriptions();
      for (String name : names) {
        subscriptions.add(kind, name.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      naming.unlock();
    }
  }

  @Override
  public void remove(String... names) {
    naming.lock();
    try {
      for (String name : names) {
        session.subscriptions().remove(kind, name.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      naming.unlock();
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    naming.lock();
    try {
      closed = true;
      session.close();
    } finally {
      naming.unlock();
    }
    queueing.lock();
    try {
      queue.clear();
      waiting = 0;
    } finally {
      queueing.unlock();
    }
  }
}
