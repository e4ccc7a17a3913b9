package io.larder.jcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A block of a file, read.
 *
 * @param block where it stands
 * @param chosen what it sets, one setting a group
 * @param <B> what is configured
 */
record Section<B>(Found block, List<Chosen<B, ?>> chosen) {

  /** The target with all that this section sets. */
  B into(B target) {
    return into(target, setting -> true);
  }

  /** The target with those settings that pass. */
  B into(B target, Predicate<Setting<B, ?>> passes) {
    B filled = target;
    for (Chosen<B, ?> one : chosen) {
      if (passes.test(one.setting())) {
        filled = one.into(filled);
      }
    }
    return filled;
  }

  /** This section, and from another what this one leaves open. */
  Section<B> over(Section<B> other) {
    Set<String> groups =
        chosen.stream().map(one -> one.setting().group()).collect(Collectors.toSet());
    List<Chosen<B, ?>> all = new ArrayList<>(chosen);
    other.chosen.stream().filter(one -> !groups.contains(one.setting().group())).forEach(all::add);
    return new Section<>(block, all);
  }

  /** The value of a setting; null if it is not set. */
  @SuppressWarnings("ReferenceEquality") // the same setting, and so of the type that is asked for
  <T> @Nullable Chosen<B, T> get(Setting<B, T> setting) {
    for (Chosen<B, ?> one : chosen) {
      if (one.setting().equals(setting)) {
        @SuppressWarnings("unchecked") // a setting has one type
        Chosen<B, T> found = (Chosen<B, T>) one;
        return found;
      }
    }
    return null;
  }
}
