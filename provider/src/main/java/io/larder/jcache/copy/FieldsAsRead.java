package io.larder.jcache.copy;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stream without bytes, which has read the fields of one object. */
final class FieldsAsRead extends ObjectInputStream {

  private final Map<String, Integer> places;
  private final @Nullable Object[] values;

  /**
   * Has read some values.
   *
   * @param places where the value of each field is, by its name
   */
  FieldsAsRead(Map<String, Integer> places, @Nullable Object[] values) throws IOException {
    this.places = places;
    this.values = values;
  }

  @Override
  public GetField readFields() {
    return new Fields();
  }

  private final class Fields extends GetField {

    private @Nullable Object value(String name) {
      return values[Objects.requireNonNull(places.get(name))];
    }

    private Object primitive(String name) {
      return Objects.requireNonNull(value(name));
    }

    @Override
    public ObjectStreamClass getObjectStreamClass() {
      throw new UnsupportedOperationException("there is no stream");
    }

    @Override
    public boolean defaulted(String name) {
      return false;
    }

    @Override
    public boolean get(String name, boolean absent) {
      return (Boolean) primitive(name);
    }

    @Override
    public byte get(String name, byte absent) {
      return (Byte) primitive(name);
    }

    @Override
    public char get(String name, char absent) {
      return (Character) primitive(name);
    }

    @Override
    public short get(String name, short absent) {
      return (Short) primitive(name);
    }

    @Override
    public int get(String name, int absent) {
      return (Integer) primitive(name);
    }

    @Override
    public long get(String name, long absent) {
      return (Long) primitive(name);
    }

    @Override
    public float get(String name, float absent) {
      return (Float) primitive(name);
    }

    @Override
    public double get(String name, double absent) {
      return (Double) primitive(name);
    }

    @Override
    public @Nullable Object get(String name, @Nullable Object absent) {
      return value(name);
    }
  }
}
