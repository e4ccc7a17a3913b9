package io.larder.cdi.container;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** A CDI container with this extension and a few beans, whichever one is on the class path. */
final class Container implements AutoCloseable {

  private final SeContainer container;

  private Container(SeContainer container) {
    this.container = container;
  }

  @SuppressWarnings("unchecked") // an array of classes, made for the call alone
  static Container with(Class<?>... beanClasses) {
    return new Container(
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addExtensions(CachingExtension.class)
            .addBeanClasses(beanClasses)
            .initialize());
  }

  <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  @Override
  public void close() {
    container.close();
  }
}
