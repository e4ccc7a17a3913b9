package io.larder.jcache.expiry;

import io.larder.engine.Deadline;
import java.time.InstantSource;
import javax.cache.expiry.ExpiryPolicy;

/**
 * One of the specification's own policies: a kind and its milliseconds, of which nobody is asked
 * again.
 */
final class BuiltInExpiry implements ExpiryRule {

  private static final long ETERNITY = Long.MAX_VALUE;

  private final Kind kind;
  private final long millis;
  private final ExpiryPolicy policy;

  BuiltInExpiry(Kind kind, long millis, ExpiryPolicy policy) {
    this.kind = kind;
    this.millis = millis;
    this.policy = policy;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean needsClock() {
    return millis > 0 && millis < ETERNITY;
  }

  @Override
  public boolean touchesOnAccess() {
    return kind == Kind.ACCESSED || kind == Kind.TOUCHED;
  }

  @Override
  public long accessTtlMillis() {
    if (!touchesOnAccess()) {
      throw new IllegalStateException(
          "an access does not move the deadline of a " + kind + " rule");
    }
    return millis;
  }

  @Override
  public long onCreation(InstantSource clock) {
    return deadline(clock);
  }

  @Override
  public long onUpdate(InstantSource clock) {
    return kind == Kind.MODIFIED || kind == Kind.TOUCHED ? deadline(clock) : Deadline.KEEP;
  }

  @Override
  public long onAccess(InstantSource clock) {
    return touchesOnAccess() ? deadline(clock) : Deadline.KEEP;
  }

  @Override
  public ExpiryPolicy policy() {
    return policy;
  }

  private long deadline(InstantSource clock) {
    if (needsClock()) {
      return Deadline.after(clock.millis(), millis);
    }
    return millis == 0 ? AT_ONCE : Deadline.NEVER;
  }
}
