package io.larder.cdi.container;

import io.larder.cdi.call.InterceptedCalls;
import io.larder.cdi.model.CacheDefinitionException;
import io.larder.cdi.model.CachedMethodReader;
import io.larder.cdi.settings.SettingException;
import io.larder.cdi.settings.Settings;
import io.larder.cdi.settings.Settings.Interception;
import io.larder.cdi.settings.SettingsSources;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Binds the cache annotations to interceptors in containers that take portable extensions (Weld,
 * OpenWebBeans, and the servers on them), and reads and checks every annotated method of a bean
 * while the application is deployed.
 *
 * <p>The annotations are made bindings here because {@code cache-api} cannot: its members have
 * {@code javax.enterprise.util.Nonbinding}, which does not exist on Jakarta, so that each member is
 * made non-binding as well.
 */
public class CachingExtension implements Extension {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  private final Settings settings = new Settings(SettingsSources.ofThisRuntime());
  private final Set<Class<?>> beanClasses = new LinkedHashSet<>();
  private volatile ApplicationCalls calls = ApplicationCalls.untouched();

  /** Made by the container. */
  public CachingExtension() {}

  void bind(@Observes BeforeBeanDiscovery event) {
    if (settings.of(Settings.INTERCEPTORS).orElseThrow() == Interception.OFF) {
      return;
    }
    int priority = settings.of(Settings.PRIORITY).orElseThrow();
    Bindings.INTERCEPTORS.forEach(
        (annotation, interceptor) -> {
          event
              .configureInterceptorBinding(annotation)
              .methods()
              .forEach(member -> member.add(Nonbinding.Literal.INSTANCE));
          event
              .addAnnotatedType(interceptor, interceptor.getName())
              .remove(Priority.class::isInstance)
              .add(new PriorityLiteral(priority));
        });
  }

  void read(@Observes ProcessManagedBean<?> event, BeanManager beans) {
    if (event.getAnnotatedBeanClass().isAnnotationPresent(Interceptor.class)) {
      return; // its annotations say what it intercepts
    }
    Class<?> beanClass = event.getAnnotatedBeanClass().getJavaClass();
    CachedMethodReader reader = reader(beans);
    try {
      if (!reader.readAll(beanClass).isEmpty()) {
        beanClasses.add(beanClass);
      }
      for (Method method : reader.unreachable(beanClass)) {
        LOG.log(
            Level.WARNING,
            "The cache annotation of {0} has no effect: a private or static method is never"
                + " intercepted.",
            method);
      }
    } catch (CacheDefinitionException broken) {
      event.addDefinitionError(broken);
    } catch (LinkageError missing) { // of classes that the bean can do without
      LOG.log(Level.DEBUG, "The methods of " + beanClass + " cannot be read", missing);
    }
  }

  void add(@Observes AfterBeanDiscovery event) {
    event
        .<InterceptedCalls>addBean()
        .beanClass(CachingExtension.class)
        .types(InterceptedCalls.class)
        .scope(Singleton.class)
        .produceWith(lookup -> (by, call) -> calls.around(by, call)); // bound when they are checked
  }

  void check(@Observes AfterDeploymentValidation event, BeanManager beans) {
    try {
      calls = ApplicationCalls.of(reader(beans), beanClasses, settings, beans);
    } catch (CacheDefinitionException | SettingException wrong) {
      event.addDeploymentProblem(wrong);
    }
  }

  void close(@Observes BeforeShutdown event) {
    calls.close();
    calls = ApplicationCalls.untouched();
  }

  private static CachedMethodReader reader(BeanManager beans) {
    return new CachedMethodReader(
        type -> beans.isStereotype(type) || beans.isInterceptorBinding(type));
  }
}
