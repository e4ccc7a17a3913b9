package io.larder.jcache.config;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.cache.configuration.CompleteConfiguration;

/**
 * One row of a table of settings: all that is known of a setting, said once. Reading, errors and
 * documentation come from it.
 *
 * @param key its name in the file
 * @param group settings of one group exclude each other; most are a group of their own
 * @param shape what its value looks like
 * @param byDefault what holds without it, as the file could say it; or in words
 * @param sentence what it does
 * @param sets gives the target the value
 * @param isLeftOpen whether a configuration in code leaves the setting to the file
 * @param <B> what is configured
 */
record Setting<B, T>(
    String key,
    String group,
    Shape<T> shape,
    String byDefault,
    String sentence,
    BiFunction<B, T, B> sets,
    Predicate<CompleteConfiguration<?, ?>> isLeftOpen) {

  /** A row that is a group of its own, and that no JSR-107 configuration knows. */
  static <B, T> Setting<B, T> row(
      String key, Shape<T> shape, String byDefault, String sentence, BiFunction<B, T, B> sets) {
    return new Setting<>(key, key, shape, byDefault, sentence, sets, asked -> true);
  }

  /** The same row in a group. */
  Setting<B, T> oneOf(String group) {
    return new Setting<>(key, group, shape, byDefault, sentence, sets, isLeftOpen);
  }

  /** The same row, for a setting of JSR-107: code that leaves the standard's default, leaves it. */
  Setting<B, T> whereLeft(Predicate<CompleteConfiguration<?, ?>> isLeftOpen) {
    return new Setting<>(key, group, shape, byDefault, sentence, sets, isLeftOpen);
  }

  /** The value that was found. */
  Chosen<B, T> choose(Found found) {
    return new Chosen<>(this, shape.reads().apply(found), found);
  }
}
