package io.larder.samples.recipes;

/** Decides whether somebody may do something once more. */
interface RateLimiter {

  /** Counts one attempt of a client, and tells whether it is within the limit. */
  boolean tryAcquire(String client);
}
