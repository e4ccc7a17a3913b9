package io.larder.cdi.model;

import java.util.List;
import javax.cache.annotation.CacheKeyGenerator;

/**
 * What a key is made of.
 *
 * @param positions the positions of the parameters, from 0, ascending
 * @param generator what makes the key of them; {@code CacheKeyGenerator} itself means the default
 */
public record KeyParameters(List<Integer> positions, Class<? extends CacheKeyGenerator> generator) {

  /** Copies the list. */
  public KeyParameters {
    positions = List.copyOf(positions);
  }

  /** Returns what the default generator makes of the parameters at {@code positions}. */
  static KeyParameters ofDefault(List<Integer> positions) {
    return new KeyParameters(positions, CacheKeyGenerator.class);
  }

  /** Returns whether the default generator makes the key. */
  public boolean isDefault() {
    return generator == CacheKeyGenerator.class;
  }
}
