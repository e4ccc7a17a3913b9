package io.larder.cdi.key;

import java.util.ArrayList;
import java.util.List;
import javax.cache.annotation.GeneratedCacheKey;
import org.jspecify.annotations.Nullable;

/**
 * The default key of an intercepted call: its parameters, compared as {@code Arrays.deepEquals}
 * compares them. Immutable as far as the parameters are; arrays among them were copied.
 *
 * <p>Parameters without arrays make a record of immutable parts, which a cache that stores by value
 * can share instead of copying.
 */
public sealed interface CallKey extends GeneratedCacheKey permits SingleKey, ListKey, ArrayKey {

  /** Returns the key of {@code parameters}, copying what could change under it. O(parameters). */
  static CallKey of(@Nullable Object... parameters) {
    for (Object parameter : parameters) {
      if (parameter != null && parameter.getClass().isArray()) {
        return new ArrayKey(parameters);
      }
    }
    return parameters.length == 1 ? new SingleKey(parameters[0]) : ListKey.of(parameters);
  }

  /** Returns the key of one parameter, as {@link #of} does, without an array for it. */
  static CallKey ofOne(@Nullable Object parameter) {
    return parameter != null && parameter.getClass().isArray()
        ? new ArrayKey(new Object[] {parameter})
        : new SingleKey(parameter);
  }

  /** Returns the parameters, in their order. */
  List<@Nullable Object> parameters();

  /** Returns whether this key's first parameters are those of {@code prefix}. */
  default boolean startsWith(CallKey prefix) {
    List<@Nullable Object> own = parameters();
    List<@Nullable Object> wanted = prefix.parameters();
    return wanted.size() <= own.size()
        && of(new ArrayList<>(own.subList(0, wanted.size())).toArray()).equals(prefix);
  }
}
