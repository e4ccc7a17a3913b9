package io.larder.jcache.expiry;

import io.larder.engine.Deadline;
import java.time.InstantSource;
import javax.cache.configuration.Factory;
import javax.cache.expiry.ExpiryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * When the entries of a cache expire: the answer to "it was created, updated, read: what is its
 * deadline now?".
 *
 * <p>Resolved once, when the cache is created. The five policies of {@code javax.cache.expiry}
 * become a kind and its milliseconds, so no user code runs for them; any other policy, a subclass
 * of theirs included, is called as the specification says.
 *
 * <p>Deadlines are absolute milliseconds as in {@link Deadline}. A duration of zero gives {@link
 * #AT_ONCE}, a sum beyond {@code long} gives {@link Deadline#NEVER}.
 *
 * <p>Thread-safe, if the custom policy is. A custom policy must not be called under a lock.
 */
public sealed interface ExpiryRule permits BuiltInExpiry, CustomExpiry {

  /** A deadline that has passed, whatever the clock shows: such an entry is expired at once. */
  long AT_ONCE = Long.MIN_VALUE + 1;

  /** What moves the deadline. */
  enum Kind {
    /** Nothing: entries never expire. */
    ETERNAL,
    /** Creation alone. */
    CREATED,
    /** Creation and access. */
    ACCESSED,
    /** Creation and update. */
    MODIFIED,
    /** Creation, update and access. */
    TOUCHED,
    /** Whatever a user's policy says. */
    CUSTOM
  }

  /** The kind. */
  Kind kind();

  /** Whether no user code runs: the answers depend on the clock alone. */
  default boolean isBuiltIn() {
    return kind() != Kind.CUSTOM;
  }

  /** Whether an answer may depend on the clock. Without, the clock is never read. */
  boolean needsClock();

  /** Whether an access may move the deadline. */
  boolean touchesOnAccess();

  /**
   * The milliseconds that an access gives, for {@code Keyspace.getAndTouch}; {@link Long#MAX_VALUE}
   * when eternal. Only for built-in rules that touch on access.
   *
   * @throws IllegalStateException for other rules
   */
  long accessTtlMillis();

  /**
   * The deadline of an entry that is created now: {@link #AT_ONCE}, {@link Deadline#NEVER} or an
   * instant.
   */
  long onCreation(InstantSource clock);

  /** The deadline of an entry that is updated now, or {@link Deadline#KEEP}. */
  long onUpdate(InstantSource clock);

  /** The deadline of an entry that is read now, or {@link Deadline#KEEP}. */
  long onAccess(InstantSource clock);

  /**
   * The policy that was resolved, so that the cache can close it when it is {@link
   * java.io.Closeable}.
   */
  ExpiryPolicy policy();

  /**
   * The rule of a policy that a factory makes; it is asked once. Eternal without a factory.
   *
   * @param cacheName names the cache in the log, should the policy misbehave
   */
  static ExpiryRule of(@Nullable Factory<? extends ExpiryPolicy> factory, String cacheName) {
    return PolicyResolution.resolve(factory, cacheName);
  }
}
