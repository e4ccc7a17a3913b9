package io.larder.samples.quickstart;

import java.lang.management.ManagementFactory;
import javax.cache.management.CacheStatisticsMXBean;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Finds the statistics that JSR-107 has every cache show in JMX. */
final class CacheNumbers {

  private CacheNumbers() {}

  /**
   * The statistics of a cache that counts them.
   *
   * @throws IllegalStateException if no bean, or more than one, has them
   */
  static CacheStatisticsMXBean of(String cacheName) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      var names =
          server.queryNames(
              new ObjectName("javax.cache:type=CacheStatistics,Cache=" + cacheName + ",*"), null);
      if (names.size() != 1) {
        throw new IllegalStateException(
            "expected one bean with the statistics of cache " + cacheName + ", found " + names);
      }
      return JMX.newMXBeanProxy(server, names.iterator().next(), CacheStatisticsMXBean.class);
    } catch (MalformedObjectNameException malformed) {
      throw new IllegalArgumentException("not a name for JMX: " + cacheName, malformed);
    }
  }
}
