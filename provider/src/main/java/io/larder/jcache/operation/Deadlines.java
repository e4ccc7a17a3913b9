package io.larder.jcache.operation;

import io.larder.engine.Deadline;
import io.larder.engine.WriteExpiry;
import io.larder.jcache.expiry.ExpiryRule;
import io.larder.jcache.store.CacheStore;
import java.time.InstantSource;

/** The deadlines of one cache: its expiry rule by the clock of its store. */
public final class Deadlines implements WriteExpiry {

  private final ExpiryRule rule;
  private final InstantSource clock;

  /** The deadlines of a rule by a clock. */
  public Deadlines(ExpiryRule rule, InstantSource clock) {
    this.rule = rule;
    this.clock = clock;
  }

  /** Whether the rule runs no code of the user and lets a created entry live at least a moment. */
  boolean isDirect() {
    return rule.isBuiltIn() && rule.onCreation(clock) != ExpiryRule.AT_ONCE;
  }

  /** The rule. */
  public ExpiryRule rule() {
    return rule;
  }

  /**
   * The deadline of an entry created now; {@link ExpiryRule#AT_ONCE} if it is not to be stored at
   * all.
   */
  @Override
  public long onCreation() {
    return rule.onCreation(clock);
  }

  /** The deadline of an entry updated now, or {@link Deadline#KEEP}. */
  @Override
  public long onUpdate() {
    return rule.onUpdate(clock);
  }

  /** The deadline {@code ttlMillis} from now. */
  long after(long ttlMillis) {
    return Deadline.after(clock.millis(), ttlMillis);
  }

  /** Lets an access of a key move its deadline, as the rule says. */
  <K> void touch(CacheStore<K> store, K key) {
    if (rule.isBuiltIn()) {
      if (rule.touchesOnAccess()) {
        store.getAndTouch(key, rule.accessTtlMillis());
      }
      return;
    }
    long expireAt = rule.onAccess(clock);
    if (expireAt != Deadline.KEEP) {
      store.getAndTouch(key, ttlUntil(expireAt));
    }
  }

  private long ttlUntil(long expireAtMillis) {
    if (expireAtMillis == Deadline.NEVER) {
      return Long.MAX_VALUE;
    }
    return expireAtMillis == ExpiryRule.AT_ONCE ? 0 : expireAtMillis - clock.millis();
  }
}
