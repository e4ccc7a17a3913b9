package io.larder.samples.quarkus;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import javax.cache.annotation.CachePut;

/** Breaks a rule, where it is asked to: a start fails that would let a mistake through. */
@ApplicationScoped
@IfBuildProperty(name = "sample.broken", stringValue = "true")
public class BrokenBooks {

  /** Puts nothing: no parameter has {@code @CacheValue}. */
  @CachePut(cacheName = "broken")
  public void change(String isbn, String title) {}
}
