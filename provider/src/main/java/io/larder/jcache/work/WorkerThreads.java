package io.larder.jcache.work;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes virtual threads where the JDK has them (21 and later), daemon threads elsewhere. */
final class WorkerThreads implements ThreadFactory {

  /**
   * {@code Thread.ofVirtual().unstarted(task)}, or null before JDK 21: this code is compiled for
   * 17.
   */
  private static final @Nullable VirtualThreads VIRTUAL = VirtualThreads.find();

  private final String name;
  private final ClassLoader contextLoader;
  private final AtomicInteger count = new AtomicInteger();

  WorkerThreads(String name, ClassLoader contextLoader) {
    this.name = name;
    this.contextLoader = contextLoader;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = VIRTUAL != null ? VIRTUAL.unstarted(task) : daemon(task);
    thread.setName(name + "-" + count.incrementAndGet());
    thread.setContextClassLoader(contextLoader);
    return thread;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(null, task, "larder", 0, false);
    thread.setDaemon(true);
    return thread;
  }

  /** The two methods of JDK 21 that make a virtual thread. */
  private record VirtualThreads(MethodHandle ofVirtual, MethodHandle unstarted) {

    static @Nullable VirtualThreads find() {
      try {
        Class<?> builder = Class.forName("java.lang.Thread$Builder");
        Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        return new VirtualThreads(
            lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual)),
            lookup.findVirtual(
                builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class)));
      } catch (ReflectiveOperationException olderJdk) {
        return null;
      }
    }

    Thread unstarted(Runnable task) {
      try {
        return (Thread) unstarted.invoke(ofVirtual.invoke(), task);
      } catch (Throwable unexpected) {
        return daemon(task);
      }
    }
  }
}
