package io.larder.jcache;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The MBeans that are registered in this process. */
final class MBeans {

  private MBeans() {}

  /** The names of the MBeans of all caches of that name, which must need no quoting. */
  static Set<ObjectName> of(String cache) {
    return matching("javax.cache:Cache=" + cache + ",*");
  }

  /** The names that match a pattern. */
  static Set<ObjectName> matching(String pattern) {
    try {
      return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName(pattern), null);
    } catch (MalformedObjectNameException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
