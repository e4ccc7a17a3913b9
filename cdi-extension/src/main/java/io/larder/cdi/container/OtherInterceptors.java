package io.larder.cdi.container;

import io.larder.cdi.settings.Settings.Interception;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.InterceptionType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether somebody else intercepts the cache annotations too, as some servers do. */
final class OtherInterceptors {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  private OtherInterceptors() {}

  /** Returns whether calls are to be intercepted here, and logs it if that may surprise. */
  static boolean allow(Interception interception, BeanContainer beans) {
    if (interception == Interception.OFF) {
      LOG.log(Level.INFO, "Cache annotations are not intercepted: larder.cdi.interceptors is off.");
      return false;
    }
    List<String> others = find(beans);
    if (others.isEmpty()) {
      return true;
    }
    if (interception == Interception.AUTO) {
      LOG.log(
          Level.INFO,
          "Cache annotations are left to {0}; larder.cdi.interceptors=on intercepts them as well.",
          others);
      return false;
    }
    LOG.log(Level.WARNING, "Cache annotations are intercepted by {0} as well.", others);
    return true;
  }

  private static List<String> find(BeanContainer beans) {
    List<String> others = new ArrayList<>();
    Bindings.INTERCEPTORS.forEach(
        (annotation, own) -> {
          Annotation binding = own.getAnnotation(annotation);
          beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, binding).stream()
              .filter(interceptor -> interceptor.getBeanClass() != own)
              .forEach(interceptor -> others.add(interceptor.getBeanClass().getName()));
        });
    return others;
  }
}
