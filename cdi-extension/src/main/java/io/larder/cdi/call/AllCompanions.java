package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.util.List;

/**
 * Several companions as one.
 *
 * @param companions the companions; the list may grow
 */
record AllCompanions(List<Companion> companions) implements Companion {

  @Override
  public void changed(InvocationContext call, Object key) {
    companions.forEach(companion -> companion.changed(call, key));
  }

  @Override
  public void changedAll(InvocationContext call) {
    companions.forEach(companion -> companion.changedAll(call));
  }
}
