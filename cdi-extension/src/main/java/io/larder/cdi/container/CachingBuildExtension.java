package io.larder.cdi.container;

import io.larder.cdi.call.InterceptedCalls;
import io.larder.cdi.interceptor.CachePutInterceptor;
import io.larder.cdi.interceptor.CacheRemoveAllInterceptor;
import io.larder.cdi.interceptor.CacheRemoveByPrefixInterceptor;
import io.larder.cdi.interceptor.CacheRemoveInterceptor;
import io.larder.cdi.interceptor.CacheResultInterceptor;
import io.larder.cdi.settings.Settings;
import io.larder.cdi.settings.SettingsSources;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.build.compatible.spi.AnnotationBuilder;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;

/**
 * Does at build time what {@link CachingExtension} does at deployment, for Quarkus. What can only
 * be read off loaded classes is read and checked when the application starts.
 */
@SkipIfPortableExtensionPresent(CachingExtension.class)
public class CachingBuildExtension implements BuildCompatibleExtension {

  private final List<ClassInfo> beanClasses = new ArrayList<>();

  /** Made by the container. */
  public CachingBuildExtension() {}

  /** Makes the annotations bindings, and the interceptors known. */
  @Discovery
  public void bind(MetaAnnotations annotations, ScannedClasses classes) {
    Bindings.INTERCEPTORS.forEach(
        (annotation, interceptor) -> {
          annotations
              .addInterceptorBinding(annotation)
              .methods()
              .forEach(member -> member.addAnnotation(Nonbinding.class));
          classes.add(interceptor.getName());
        });
  }

  /** Puts the interceptors where the configuration has them among others. */
  @Enhancement(
      types = {
        CacheResultInterceptor.class,
        CachePutInterceptor.class,
        CacheRemoveInterceptor.class,
        CacheRemoveAllInterceptor.class,
        CacheRemoveByPrefixInterceptor.class
      })
  public void order(ClassConfig interceptor) {
    int priority =
        new Settings(SettingsSources.ofThisRuntime()).of(Settings.PRIORITY).orElseThrow();
    interceptor
        .removeAnnotation(annotation -> annotation.name().equals(Priority.class.getName()))
        .addAnnotation(AnnotationBuilder.of(Priority.class).value(priority).build());
  }

  /** Notes the beans that have to do with caches; an interceptor's annotations are bindings. */
  @Registration(types = Object.class)
  public void note(BeanInfo bean) {
    ClassInfo type = bean.declaringClass();
    if (bean.isClassBean()
        && !type.hasAnnotation(Interceptor.class)
        && new Mentions().areIn(type)) {
      beanClasses.add(type);
    }
  }

  /** Adds what interceptors ask, and the check when the application starts. */
  @Synthesis
  public void add(SyntheticComponents components) {
    components
        .addBean(ApplicationCalls.class)
        .type(ApplicationCalls.class)
        .type(InterceptedCalls.class)
        .scope(Singleton.class)
        .withParam(CallsAtRunTime.BEAN_CLASSES, beanClasses.toArray(ClassInfo[]::new))
        .createWith(CallsAtRunTime.class)
        .disposeWith(CallsAtRunTime.End.class);
    components.addObserver(Startup.class).observeWith(CallsAtRunTime.Check.class);
  }
}
