package io.larder.jcache.expiry;

import io.larder.jcache.expiry.ExpiryRule.Kind;
import io.larder.jcache.work.Maker;
import java.lang.System.Logger;
import java.util.Map;
import javax.cache.configuration.Factory;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.expiry.EternalExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.expiry.ModifiedExpiryPolicy;
import javax.cache.expiry.TouchedExpiryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Turns a policy into a rule: the specification's own classes by kind, exactly them; all others as
 * they are.
 */
final class PolicyResolution {

  private static final Map<Class<? extends ExpiryPolicy>, Kind> BUILT_IN =
      Map.of(
          EternalExpiryPolicy.class, Kind.ETERNAL,
          CreatedExpiryPolicy.class, Kind.CREATED,
          AccessedExpiryPolicy.class, Kind.ACCESSED,
          ModifiedExpiryPolicy.class, Kind.MODIFIED,
          TouchedExpiryPolicy.class, Kind.TOUCHED);

  private PolicyResolution() {}

  static ExpiryRule resolve(@Nullable Factory<? extends ExpiryPolicy> factory, String cacheName) {
    if (factory == null) {
      return resolve(
          new EternalExpiryPolicy(), cacheName, System.getLogger("io.larder.jcache.expiry"));
    }
    ExpiryPolicy policy = new Maker(cacheName).make(factory, "expiry policy");
    return resolve(policy, cacheName, System.getLogger("io.larder.jcache.expiry"));
  }

  static ExpiryRule resolve(ExpiryPolicy policy, String cacheName, Logger logger) {
    Kind kind = BUILT_IN.get(policy.getClass());
    return kind == null
        ? new CustomExpiry(policy, cacheName, logger)
        : new BuiltInExpiry(kind, millisOf(policy.getExpiryForCreation()), policy);
  }

  /**
   * The milliseconds of a duration; {@link Long#MAX_VALUE} when eternal or longer than a {@code
   * long} holds.
   */
  static long millisOf(Duration duration) {
    return duration.isEternal()
        ? Long.MAX_VALUE
        : duration.getTimeUnit().toMillis(duration.getDurationAmount());
  }
}
