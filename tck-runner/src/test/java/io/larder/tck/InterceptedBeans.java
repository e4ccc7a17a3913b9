package io.larder.tck;

import io.larder.cdi.container.CachingExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import javax.cache.annotation.BeanProvider;
import manager.CacheNameOnEachMethodBlogManagerImpl;
import manager.ClassLevelCacheConfigBlogManagerImpl;
import manager.UsingDefaultCacheNameBlogManagerImpl;

/** Gives the annotation tests of the TCK their beans, from the container on the class path. */
public final class InterceptedBeans implements BeanProvider {

  private final SeContainer container;

  /** Starts the container, which lives as long as the JVM. */
  public InterceptedBeans() {
    container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addExtensions(new CachingExtension())
            .addBeanClasses(
                CacheNameOnEachMethodBlogManagerImpl.class,
                ClassLevelCacheConfigBlogManagerImpl.class,
                UsingDefaultCacheNameBlogManagerImpl.class)
            .initialize();
    System.setProperty(
        InterceptionRecorder.CONTAINER,
        container.getClass().getPackage().getImplementationVersion());
  }

  @Override
  public <T> T getBeanByType(Class<T> beanClass) {
    return container.select(beanClass).get();
  }
}
