package io.larder.cdi.key;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a call with one parameter.
 *
 * @param parameter the parameter, no array
 */
record SingleKey(@Nullable Object parameter) implements CallKey {

  @Override
  public List<@Nullable Object> parameters() {
    return Collections.singletonList(parameter);
  }

  @Override
  public String toString() {
    return "(" + parameter + ")";
  }
}
