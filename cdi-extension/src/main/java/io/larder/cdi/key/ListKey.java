package io.larder.cdi.key;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key of a call with no parameter or several.
 *
 * @param present the parameters, with {@link Absence} in the place of {@code null}
 */
record ListKey(List<Object> present) implements CallKey {

  /** Stands for {@code null} in lists that cannot hold it. */
  private enum Absence {
    NULL
  }

  static ListKey of(@Nullable Object[] parameters) {
    Object[] present = new Object[parameters.length];
    for (int i = 0; i < present.length; i++) {
      Object parameter = parameters[i];
      present[i] = parameter == null ? Absence.NULL : parameter;
    }
    return new ListKey(List.of(present));
  }

  @Override
  public List<@Nullable Object> parameters() {
    List<@Nullable Object> parameters = new ArrayList<>(present.size());
    for (Object parameter : present) {
      parameters.add(parameter == Absence.NULL ? null : parameter);
    }
    return parameters;
  }

  @Override
  public String toString() {
    return parameters().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
