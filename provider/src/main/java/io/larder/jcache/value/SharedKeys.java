package io.larder.jcache.value;

/** Keys that are stored and handed out as they are. */
final class SharedKeys implements KeyForm<Object> {

  static final SharedKeys INSTANCE = new SharedKeys();

  private SharedKeys() {}

  @Override
  public Object toStored(Object key) {
    return key;
  }

  @Override
  public Object fromStored(Object stored) {
    return stored;
  }
}
