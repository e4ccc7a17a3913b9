package io.larder.jcache.value;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A codec that is made when it is first used, for caches that may never use it: an application
 * would wait for its dozen classes. Thread-safe.
 */
public final class DeferredCodec implements Codec {

  private final Supplier<Codec> maker;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Codec made;

  /**
   * A codec that is not made yet.
   *
   * @param maker is asked once
   */
  public DeferredCodec(Supplier<Codec> maker) {
    this.maker = maker;
  }

  @Override
  public byte[] encode(Object value) {
    return codec().encode(value);
  }

  @Override
  public Object decode(byte[] bytes, ClassLoader loader) {
    return codec().decode(bytes, loader);
  }

  private Codec codec() {
    Codec codec = made;
    if (codec == null) {
      making.lock();
      try {
        codec = made;
        if (codec == null) {
          codec = maker.get();
          made = codec;
        }
      } finally {
        making.unlock();
      }
    }
    return codec;
  }
}
