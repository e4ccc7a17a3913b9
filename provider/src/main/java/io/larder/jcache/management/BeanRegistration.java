package io.larder.jcache.management;

import java.lang.management.ManagementFactory;
import javax.cache.CacheException;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * One MXBean that comes and goes at the platform's MBean server.
 *
 * <p>Two managers may have the same URI and different class loaders, and so two caches the same
 * name: the second bean gets {@code instance=2} added to its name, and so on. Not thread-safe.
 */
final class BeanRegistration {

  private static final int MOST_INSTANCES = 10_000;

  private final Object bean;
  private final String type;
  private final String managerUri;
  private final String cache;
  private @Nullable ObjectName registeredAs;

  BeanRegistration(Object bean, String type, String managerUri, String cache) {
    this.bean = bean;
    this.type = type;
    this.managerUri = managerUri;
    this.cache = cache;
  }

  void set(boolean registered) {
    if (registered && registeredAs == null) {
      registeredAs = register();
    } else if (!registered && registeredAs != null) {
      unregister(registeredAs);
      registeredAs = null;
    }
  }

  private ObjectName register() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    for (int number = 1; number < MOST_INSTANCES; number++) {
      ObjectName name = BeanNames.name(type, managerUri, cache, number);
      try {
        server.registerMBean(bean, name);
        return name;
      } catch (InstanceAlreadyExistsException taken) {
        // the next number may be free
      } catch (JMException failed) {
        throw new CacheException("cannot register " + name + " at the MBean server", failed);
      }
    }
    throw new CacheException(
        "too many MBeans of type " + type + " for cache '" + cache + "' of " + managerUri);
  }

  private static void unregister(ObjectName name) {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
    } catch (InstanceNotFoundException goneAlready) {
      return;
    } catch (JMException failed) {
      throw new CacheException("cannot unregister " + name + " from the MBean server", failed);
    }
  }
}
