package io.larder.cdi.call;

import io.larder.cdi.key.CallKey;
import io.larder.cdi.model.KeyParameters;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Makes keys of chosen parameters. */
final class DefaultKeys implements KeySource {

  private final int[] positions;

  DefaultKeys(KeyParameters key) {
    this.positions = key.positions().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Object keyOf(InvocationContext call) {
    @Nullable Object[] all = call.getParameters();
    if (positions.length == 1) {
      return CallKey.ofOne(all[positions[0]]);
    }
    @Nullable Object[] chosen = new Object[positions.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = all[positions[i]];
    }
    return CallKey.of(chosen);
  }
}
