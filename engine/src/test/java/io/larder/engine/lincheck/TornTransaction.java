package io.larder.engine.lincheck;

/** Broken on purpose: stores under two keys one after the other. */
public final class TornTransaction extends TwoKeyOperations {

  @Override
  public void putBoth(int value) {
    put(1, value);
    put(2, value);
  }
}
