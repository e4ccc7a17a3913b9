package io.larder.jcache.store;

/** A key that somebody means to write unless others write it first. */
public interface Claim<K> extends AutoCloseable {

  /** Whether another write of the key came first. Once true, always true. */
  boolean isOvertaken();

  /**
   * Runs a step if the claim was not overtaken, atomically, and ends the claim; returns whether the
   * step ran.
   */
  boolean commit(StoreStep<K> step);

  /** Ends the claim. */
  @Override
  void close();
}
