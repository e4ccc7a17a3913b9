package io.larder.samples.quickstart;

import java.time.Duration;

/**
 * What one way of looking up came to.
 *
 * @param way what was tried
 * @param hits how many look-ups the cache answered
 * @param misses how many it could not
 * @param loads how many queries the database had to answer
 * @param evictions how many reports the cache gave up to stay within its bound
 * @param time how long all look-ups took
 */
record Trial(String way, long hits, long misses, long loads, long evictions, Duration time) {

  /** The time that another trial took longer; negative if it was faster. */
  Duration savedAgainst(Trial other) {
    return other.time.minus(time);
  }
}
