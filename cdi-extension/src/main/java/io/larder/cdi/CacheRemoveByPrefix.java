package io.larder.cdi;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Removes every entry whose key begins with the parameters of the call. Larder's own annotation,
 * beside those of JSR-107.
 *
 * <pre>{@code
 * @CacheResult(cacheName = "prices")
 * public Price price(String country, String product) { … }
 *
 * @CacheRemoveByPrefix(cacheName = "prices")
 * public void taxChanged(String country) { … }   // forgets the prices of that country
 * }</pre>
 *
 * <p>Only keys of the default generator have parameters to compare; entries with other keys stay.
 * It takes time in proportion to the size of the cache. With Larder's provider the keys alone are
 * looked through; with another one the cache is iterated, which may count as access.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CacheRemoveByPrefix {

  /** The name of the cache; without it as for the other annotations. */
  @Nonbinding
  String cacheName() default "";

  /** Whether the entries are removed after the method ran, or before. */
  @Nonbinding
  boolean afterInvocation() default true;

  /** The exceptions of the method after which entries are removed all the same. */
  @Nonbinding
  Class<? extends Throwable>[] evictFor() default {};

  /** The exceptions of the method after which no entries are removed. */
  @Nonbinding
  Class<? extends Throwable>[] noEvictFor() default {};
}
