package io.larder.engine.lincheck;

/**
 * A key that shares one segment and one chain with all others, so that every pair of steps meets.
 */
record CrowdedKey(int id) {

  @Override
  public int hashCode() {
    return 7;
  }
}
