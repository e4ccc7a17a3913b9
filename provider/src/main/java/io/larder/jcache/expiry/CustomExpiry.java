package io.larder.jcache.expiry;

import io.larder.engine.Deadline;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ExpiryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A user's policy, asked each time.
 *
 * <p>What it throws never reaches the caller (JSR-107, Javadoc of {@code ExpiryPolicy}: an
 * implementation specific default is used): on creation the entry is eternal, as it is when the
 * policy returns null there; on update and access the deadline stays. The first such failure of a
 * cache is logged as a warning. Errors of the virtual machine pass.
 */
final class CustomExpiry implements ExpiryRule {

  private final ExpiryPolicy policy;
  private final String cacheName;
  private final Logger logger;
  private final AtomicBoolean complained = new AtomicBoolean();

  CustomExpiry(ExpiryPolicy policy, String cacheName, Logger logger) {
    this.policy = policy;
    this.cacheName = cacheName;
    this.logger = logger;
  }

  @Override
  public Kind kind() {
    return Kind.CUSTOM;
  }

  @Override
  public boolean needsClock() {
    return true;
  }

  @Override
  public boolean touchesOnAccess() {
    return true;
  }

  @Override
  public long accessTtlMillis() {
    throw new IllegalStateException("a custom expiry policy must be asked at each access");
  }

  @Override
  public long onCreation(InstantSource clock) {
    Duration duration = ask(policy::getExpiryForCreation, "getExpiryForCreation", Duration.ETERNAL);
    if (duration == null) {
      complain("getExpiryForCreation returned null; the entry is eternal", null);
      return Deadline.NEVER;
    }
    return deadline(duration, clock);
  }

  @Override
  public long onUpdate(InstantSource clock) {
    Duration duration = ask(policy::getExpiryForUpdate, "getExpiryForUpdate", null);
    return duration == null ? Deadline.KEEP : deadline(duration, clock);
  }

  @Override
  public long onAccess(InstantSource clock) {
    Duration duration = ask(policy::getExpiryForAccess, "getExpiryForAccess", null);
    return duration == null ? Deadline.KEEP : deadline(duration, clock);
  }

  @Override
  public ExpiryPolicy policy() {
    return policy;
  }

  private @Nullable Duration ask(
      Supplier<@Nullable Duration> question, String method, @Nullable Duration onFailure) {
    try {
      return question.get();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      complain(
          method + " threw; " + (onFailure == null ? "the deadline stays" : "the entry is eternal"),
          e);
      return onFailure;
    }
  }

  private static long deadline(Duration duration, InstantSource clock) {
    long millis = PolicyResolution.millisOf(duration);
    if (millis == 0) {
      return AT_ONCE;
    }
    return millis == Long.MAX_VALUE ? Deadline.NEVER : Deadline.after(clock.millis(), millis);
  }

  private void complain(String what, @Nullable Throwable cause) {
    if (complained.compareAndSet(false, true)) {
      logger.log(
          Level.WARNING,
          "The expiry policy "
              + policy.getClass().getName()
              + " of cache '"
              + cacheName
              + "' misbehaved: "
              + what
              + ". Further failures of this cache are not logged.",
          cause);
    }
  }
}
