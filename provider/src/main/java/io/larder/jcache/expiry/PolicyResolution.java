package io.larder.jcache.expiry;

import io.larder.jcache.expiry.ExpiryRule.Kind;
import io.larder.jcache.work.Maker;
import java.lang.System.Logger;
import java.util.function.Supplier;
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

  private PolicyResolution() {}

  static ExpiryRule resolve(@Nullable Factory<? extends ExpiryPolicy> factory, String cacheName) {
    return resolve(
        factory == null
            ? new EternalExpiryPolicy()
            : new Maker(cacheName).make(factory, "expiry policy"),
        cacheName,
        () -> System.getLogger("io.larder.jcache.expiry"));
  }

  /**
   * The rule of a policy.
   *
   * @param logger for a policy of the user's, should it misbehave
   */
  static ExpiryRule resolve(ExpiryPolicy policy, String cacheName, Supplier<Logger> logger) {
    Kind kind = kindOf(policy.getClass());
    return kind == Kind.CUSTOM
        ? new CustomExpiry(policy, cacheName, logger.get())
        : new BuiltInExpiry(kind, millisOf(policy.getExpiryForCreation()), policy);
  }

  /** One by one, so that classes of policies that nobody uses are not loaded. */
  private static Kind kindOf(Class<? extends ExpiryPolicy> type) {
    if (type == EternalExpiryPolicy.class) {
      return Kind.ETERNAL;
    }
    if (type == CreatedExpiryPolicy.class) {
      return Kind.CREATED;
    }
    if (type == AccessedExpiryPolicy.class) {
      return Kind.ACCESSED;
    }
    if (type == ModifiedExpiryPolicy.class) {
      return Kind.MODIFIED;
    }
    return type == TouchedExpiryPolicy.class ? Kind.TOUCHED : Kind.CUSTOM;
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
