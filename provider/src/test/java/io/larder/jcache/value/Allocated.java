package io.larder.jcache.value;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What threads have allocated. */
final class Allocated {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocated() {}

  /** Bytes that the calling thread has allocated so far. */
  static long byThisThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
