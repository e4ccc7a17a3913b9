package io.larder.jcache.value;

import io.larder.jcache.copy.Mutability;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which objects are deeply immutable, so that no one could tell sharing them from copying
 * them.
 *
 * <ul>
 *   <li>Always: {@code String}, the boxed types, enums, {@code Class}, {@code java.time}'s values,
 *       {@code UUID}, {@code URI}, {@code Locale}, {@code Currency}, {@code Pattern}, and exactly
 *       {@code BigDecimal} and {@code BigInteger} (their subclasses may do anything).
 *   <li>Records, when every component is, by its declared type; or, where that leaves it open
 *       ({@code Object}, {@code List}), by the value at hand. What counts is the field and not the
 *       accessor, which may copy. A record whose fields cannot be read, since its module is closed
 *       to Larder, counts as mutable.
 *   <li>The collections of {@code List.of}, {@code Set.of}, {@code Map.of} and their {@code
 *       copyOf}, the empty and single ones of {@code Collections}, and {@code Optional}, when the
 *       elements at hand are. Unmodifiable views are not: what is behind them can change.
 * </ul>
 *
 * <p>Nothing else is, whatever it claims. Values nested deeper than {@value #DEEPEST} levels count
 * as mutable.
 *
 * <p>Thread-safe. For scalars one look-up and no allocation; for collections linear in the
 * elements.
 */
public final class ImmutableTypes {

  private static final int DEEPEST = 8;

  private ImmutableTypes() {}

  /** Whether an object, and everything that can be reached from it, can never change. */
  public static boolean isImmutable(Object value) {
    return value instanceof String || isImmutable(value, DEEPEST);
  }

  /**
   * Whether every object that a variable of this type can refer to is deeply immutable: the final
   * ones of the types above, and records all of whose components are by their declared types.
   */
  public static boolean isAlwaysImmutable(Class<?> type) {
    return type == String.class // the type of most keys, before a table of all of them is made
        || Boolean.TRUE.equals(Mutability.of(type))
            && (Modifier.isFinal(type.getModifiers()) || type.isEnum());
  }

  private static boolean isImmutable(@Nullable Object value, int levels) {
    if (value == null) {
      return true;
    }
    Object verdict = Mutability.of(value.getClass());
    if (verdict instanceof Boolean immutable) {
      return immutable;
    }
    if (levels == 0) {
      return false;
    }
    return verdict instanceof MethodHandle[] components
        ? areImmutable(components, value, levels - 1)
        : areImmutable(value, levels - 1);
  }

  private static boolean areImmutable(MethodHandle[] components, Object entity, int levels) {
    for (MethodHandle component : components) {
      if (!isImmutable(Mutability.read(component, entity), levels)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areImmutable(Object container, int levels) {
    if (container instanceof Collection<?> collection) {
      return areImmutable(collection, levels);
    }
    if (container instanceof Map<?, ?> map) {
      return areImmutable(map, levels);
    }
    return isImmutable(((Optional<?>) container).orElse(null), levels);
  }

  private static boolean areImmutable(Collection<?> collection, int levels) {
    for (Object element : collection) {
      if (!isImmutable(element, levels)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areImmutable(Map<?, ?> map, int levels) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!isImmutable(entry.getKey(), levels) || !isImmutable(entry.getValue(), levels)) {
        return false;
      }
    }
    return true;
  }
}
