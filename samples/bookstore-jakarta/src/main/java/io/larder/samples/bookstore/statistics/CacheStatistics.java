package io.larder.samples.bookstore.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import javax.cache.management.CacheStatisticsMXBean;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Reads the statistics where JCache shows them: among the MBeans of the running JVM. */
@ApplicationScoped
public class CacheStatistics {

  /** The figures of Larder's caches, by name. */
  public List<CacheFigures> all() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    return server.queryNames(larderCaches(), null).stream()
        .map(name -> figures(server, name))
        .sorted(Comparator.comparing(CacheFigures::name))
        .toList();
  }

  private static CacheFigures figures(MBeanServer server, ObjectName name) {
    return CacheFigures.of(
        name.getKeyProperty("Cache"),
        JMX.newMXBeanProxy(server, name, CacheStatisticsMXBean.class));
  }

  /** The server may have caches of its own, by another provider. */
  private static ObjectName larderCaches() {
    try {
      return new ObjectName("javax.cache:type=CacheStatistics,CacheManager=larder*,Cache=*");
    } catch (MalformedObjectNameException e) {
      throw new AssertionError(e);
    }
  }
}
