package io.larder.jcache.value;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** A serialization stream that remembers the classes it wrote, so that they may be read again. */
class RememberingOutput extends ObjectOutputStream {

  private final AllowedTypes allowed;

  RememberingOutput(OutputStream out, AllowedTypes allowed) throws IOException {
    super(out);
    this.allowed = allowed;
  }

  @Override
  protected void annotateClass(Class<?> type) {
    allowed.remember(type);
  }

  @Override
  protected void annotateProxyClass(Class<?> type) {
    for (Class<?> face : type.getInterfaces()) {
      allowed.remember(face);
    }
  }
}
