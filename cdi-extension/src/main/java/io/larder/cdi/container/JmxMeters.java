package io.larder.cdi.container;

import io.larder.cdi.statistics.Meters;
import io.larder.cdi.statistics.MethodStatistics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Shows the counts of methods as MXBeans of the platform's server, {@code
 * io.larder.cdi:type=CachedMethod,method="…"}. Where another application of the process has a
 * method of that name, {@code application=…} tells them apart.
 */
final class JmxMeters implements Meters {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final List<ObjectName> shown = new CopyOnWriteArrayList<>();

  @Override
  public void show(MethodStatistics statistics) {
    String name =
        "io.larder.cdi:type=CachedMethod,method=" + ObjectName.quote(statistics.getMethod());
    try {
      try {
        register(statistics, new ObjectName(name));
      } catch (InstanceAlreadyExistsException ofAnotherApplication) {
        String application = Integer.toHexString(System.identityHashCode(this));
        register(statistics, new ObjectName(name + ",application=" + application));
      }
    } catch (JMException notShown) {
      LOG.log(Level.WARNING, "Cannot show the counts of " + statistics.getMethod(), notShown);
    }
  }

  /** Takes all of them away. */
  void close() {
    for (ObjectName name : shown) {
      try {
        server.unregisterMBean(name);
      } catch (JMException gone) {
        LOG.log(Level.DEBUG, "Somebody else took " + name + " away", gone);
      }
    }
    shown.clear();
  }

  private void register(MethodStatistics statistics, ObjectName name) throws JMException {
    server.registerMBean(statistics, name);
    shown.add(name);
  }
}
