package io.larder.cdi.container;

import io.larder.cdi.model.CachedMethodReader;
import io.larder.cdi.settings.Settings;
import io.larder.cdi.settings.SettingsSources;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanDisposer;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.EventContext;
import java.util.Set;

/** Makes the calls of an application whose extensions ran when it was built. */
public class CallsAtRunTime implements SyntheticBeanCreator<ApplicationCalls> {

  /** The parameter with the classes that mention cache annotations. */
  static final String BEAN_CLASSES = "beanClasses";

  /** Made by the container. */
  public CallsAtRunTime() {}

  @Override
  public ApplicationCalls create(Instance<Object> lookup, Parameters parameters) {
    Class<?>[] beanClasses = parameters.get(BEAN_CLASSES, Class[].class);
    return ApplicationCalls.of(
        new CachedMethodReader(Bindings::passesOn),
        Set.of(beanClasses),
        new Settings(SettingsSources.ofThisRuntime()),
        lookup.select(BeanContainer.class).get());
  }

  /** Makes and so checks the calls before anything is called. */
  public static class Check implements SyntheticObserver<Startup> {

    /** Made by the container. */
    public Check() {}

    @Override
    public void observe(EventContext<Startup> event, Parameters parameters) {
      CDI.current().select(ApplicationCalls.class).get();
    }
  }

  /** Closes the calls with the application. */
  public static class End implements SyntheticBeanDisposer<ApplicationCalls> {

    /** Made by the container. */
    public End() {}

    @Override
    public void dispose(ApplicationCalls calls, Instance<Object> lookup, Parameters parameters) {
      calls.close();
    }
  }
}
