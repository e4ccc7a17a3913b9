package io.larder.cdi.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which exceptions count: those of the {@code included} classes, or all when there are none of
 * them, without those of the {@code excluded} classes. Subclasses count as their superclass does.
 */
public final class ExceptionRule implements Predicate<Throwable> {

  private final boolean isEmpty;
  private final List<Class<? extends Throwable>> included;
  private final List<Class<? extends Throwable>> excluded;

  private ExceptionRule(
      boolean isEmpty,
      List<Class<? extends Throwable>> included,
      List<Class<? extends Throwable>> excluded) {
    this.isEmpty = isEmpty;
    this.included = included;
    this.excluded = excluded;
  }

  /** Returns the rule by which every exception counts when no class is named. */
  static ExceptionRule all(
      Class<? extends Throwable>[] included, Class<? extends Throwable>[] excluded) {
    return new ExceptionRule(false, List.of(included), List.of(excluded));
  }

  /** Returns the rule by which no exception counts when no class is named. */
  static ExceptionRule none(
      Class<? extends Throwable>[] included, Class<? extends Throwable>[] excluded) {
    return new ExceptionRule(
        included.length == 0 && excluded.length == 0, List.of(included), List.of(excluded));
  }

  /** Returns whether {@code thrown} counts. */
  @Override
  public boolean test(Throwable thrown) {
    return !isEmpty && (included.isEmpty() || isAny(included, thrown)) && !isAny(excluded, thrown);
  }

  private static boolean isAny(List<Class<? extends Throwable>> types, Throwable thrown) {
    return types.stream().anyMatch(type -> type.isInstance(thrown));
  }
}
