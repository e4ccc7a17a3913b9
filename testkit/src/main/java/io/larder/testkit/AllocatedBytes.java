package io.larder.testkit;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What threads have allocated, as the JVM counts it. */
public final class AllocatedBytes {

  private AllocatedBytes() {}

  /**
   * Returns the bytes that the current thread has allocated since it began.
   *
   * @throws IllegalStateException if this JVM does not count them
   */
  public static long ofThisThread() {
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
