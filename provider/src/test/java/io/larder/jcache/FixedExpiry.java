package io.larder.jcache;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.cache.configuration.Factory;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ExpiryPolicy;
import org.jspecify.annotations.Nullable;

/** A user's expiry policy: says what it is told to say, or does what it is told to do instead. */
final class FixedExpiry implements ExpiryPolicy {

  static final Duration TEN_SECONDS = new Duration(TimeUnit.SECONDS, 10);

  private final Supplier<@Nullable Duration> creation;
  private final Supplier<@Nullable Duration> update;
  private final Supplier<@Nullable Duration> access;

  private FixedExpiry(
      Supplier<@Nullable Duration> creation,
      Supplier<@Nullable Duration> update,
      Supplier<@Nullable Duration> access) {
    this.creation = creation;
    this.update = update;
    this.access = access;
  }

  static Factory<ExpiryPolicy> saying(
      @Nullable Duration creation, @Nullable Duration update, @Nullable Duration access) {
    return doing(() -> creation, () -> update, () -> access);
  }

  static Factory<ExpiryPolicy> doing(
      Supplier<@Nullable Duration> creation,
      Supplier<@Nullable Duration> update,
      Supplier<@Nullable Duration> access) {
    return () -> new FixedExpiry(creation, update, access);
  }

  @Override
  public @Nullable Duration getExpiryForCreation() {
    return creation.get();
  }

  @Override
  public @Nullable Duration getExpiryForUpdate() {
    return update.get();
  }

  @Override
  public @Nullable Duration getExpiryForAccess() {
    return access.get();
  }
}
