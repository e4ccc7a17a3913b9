package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;

/** Two companions as one. */
record BothCompanions(Companion first, Companion second) implements Companion {

  @Override
  public void changed(InvocationContext call, Object key) {
    first.changed(call, key);
    second.changed(call, key);
  }

  @Override
  public void changedAll(InvocationContext call) {
    first.changedAll(call);
    second.changedAll(call);
  }
}
