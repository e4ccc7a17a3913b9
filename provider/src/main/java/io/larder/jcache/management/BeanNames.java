package io.larder.jcache.management;

import javax.cache.CacheException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * Names MXBeans as the specification's section on management does: {@code
 * javax.cache:type=CacheStatistics,CacheManager=<uri>,Cache=<name>}.
 *
 * <p>Comma, colon, equals sign and new line become a full stop, as they do in the reference
 * implementation and as the TCK expects; a value with further characters of JMX's own (asterisk,
 * question mark, quote) is quoted.
 */
final class BeanNames {

  private BeanNames() {}

  /** The name of the first bean of its kind, or, with a number from 2 up, of a further one. */
  static ObjectName name(String type, String managerUri, String cache, int number) {
    String distinction = number == 1 ? "" : ",instance=" + number;
    try {
      return new ObjectName(
          "javax.cache:type="
              + type
              + ",CacheManager="
              + safe(managerUri)
              + ",Cache="
              + safe(cache)
              + distinction);
    } catch (MalformedObjectNameException impossible) {
      throw new CacheException(
          "no JMX name can be made of cache '" + cache + "' of " + managerUri, impossible);
    }
  }

  static String safe(String value) {
    String plain = value.replaceAll("[,:=\n]", ".");
    return plain.matches("[^*?\"]*") ? plain : ObjectName.quote(plain);
  }
}
