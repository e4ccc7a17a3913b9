package io.larder.jcache.value;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What threads have allocated. */
final class Allocated {

  private Allocated() {}

  /** Bytes that the calling thread has allocated so far, a few for this call among them. */
  static long byThisThread() {
    try {
      return (Long)
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "CurrentThreadAllocatedBytes");
    } catch (JMException missing) {
      throw new IllegalStateException("this JVM does not count what threads allocate", missing);
    }
  }
}
