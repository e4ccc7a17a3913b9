package io.larder.cdi.container;

import io.larder.cdi.call.CachedCalls;
import io.larder.cdi.call.Collaborators;
import io.larder.cdi.call.Environment;
import io.larder.cdi.call.InterceptedCalls;
import io.larder.cdi.model.CachedMethod;
import io.larder.cdi.model.CachedMethodReader;
import io.larder.cdi.settings.Settings;
import io.larder.cdi.statistics.Meters;
import io.larder.cdi.statistics.Ticker;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The intercepted calls of an application, made and checked once, with all that has to be closed
 * with it.
 *
 * @param calls what is done about calls
 * @param closing what is done when the application ends
 */
record ApplicationCalls(InterceptedCalls calls, Runnable closing) implements InterceptedCalls {

  /** Makes calls that nothing is done about. */
  static ApplicationCalls untouched() {
    return new ApplicationCalls(InterceptedCalls.UNTOUCHED, () -> {});
  }

  /**
   * Makes the calls of an application, unless the configuration or another extension is against it.
   *
   * @param beanClasses the classes of the beans with cached methods
   * @throws io.larder.cdi.model.CacheDefinitionException if a method breaks a rule
   * @throws io.larder.cdi.settings.SettingException if a setting has a value that it cannot have
   */
  static ApplicationCalls of(
      CachedMethodReader reader,
      Set<Class<?>> beanClasses,
      Settings settings,
      BeanContainer beans) {
    if (!OtherInterceptors.allow(settings.of(Settings.INTERCEPTORS).orElseThrow(), beans)) {
      return untouched();
    }
    List<CachedMethod> methods =
        beanClasses.stream().flatMap(type -> reader.readAll(type).stream()).toList();
    Instance<Object> lookup = beans.createInstance();
    Collaborators collaborators = new BeanCollaborators(lookup);
    new Usability(collaborators, settings).check(methods);
    ProviderManagers managers = ProviderManagers.of(settings, lookup);
    boolean isMetered = settings.of(Settings.METRICS).orElseThrow();
    JmxMeters meters = new JmxMeters();
    Environment environment =
        new Environment(
            managers,
            collaborators,
            RuntimeTransactions.find(lookup),
            isMetered ? meters : Meters.NONE,
            Ticker.SYSTEM);
    return new ApplicationCalls(
        new CachedCalls(reader, beanClasses, settings, environment),
        () -> {
          meters.close();
          managers.close();
        });
  }

  @Override
  public @Nullable Object around(Class<? extends Annotation> by, InvocationContext call)
      throws Exception {
    return calls.around(by, call);
  }

  void close() {
    closing.run();
  }
}
