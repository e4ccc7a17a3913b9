package io.larder.jcache.value;

/** Values that are stored as they are. */
final class ReferenceForm implements ValueForm<Object> {

  static final ReferenceForm INSTANCE = new ReferenceForm();

  private ReferenceForm() {}

  @Override
  public Object toStored(Object value) {
    return value;
  }

  @Override
  public Object fromStored(Object stored) {
    return stored;
  }

  @Override
  public boolean equalsStored(Object stored, Object value) {
    return stored.equals(value);
  }

  @Override
  public boolean isByReference() {
    return true;
  }
}
