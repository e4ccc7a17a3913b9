package io.larder.jcache.value;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes that use each of serialization's ways. */
final class Samples {

  private Samples() {}

  /** An enum of which one constant has a class of its own. */
  enum Planet {
    EARTH,
    MARS {
      @Override
      boolean isRed() {
        return true;
      }
    };

    boolean isRed() {
      return false;
    }
  }

  record Money(BigDecimal amount, String currency) implements Serializable {}

  record Pair(@Nullable Object left, @Nullable Object right) implements Serializable {}

  /** A record that refuses some of what could stand in bytes. */
  record Positive(int number) implements Serializable {
    Positive {
      if (number <= 0) {
        throw new IllegalArgumentException("number was " + number + "; expected more than 0");
      }
    }
  }

  /** An object that writes itself. */
  public static final class Point implements Externalizable {
    private static final long serialVersionUID = 1L;
    private int x;
    private Object label = "";

    @SuppressWarnings("unused") // Externalizable needs it
    public Point() {}

    Point(int x, Object label) {
      this.x = x;
      this.label = label;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(x);
      out.writeObject(label);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      x = in.readInt();
      label = in.readObject();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Point point && point.x == x && point.label.equals(label);
    }

    @Override
    public int hashCode() {
      return x;
    }
  }

  /** An object that another one stands for in the bytes. */
  static final class Temperature implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient double celsius;

    Temperature(double celsius) {
      this.celsius = celsius;
    }

    private Object writeReplace() {
      return new Kelvin(celsius + 273);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Temperature temperature && temperature.celsius == celsius;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(celsius);
    }
  }

  private static final class Kelvin implements Serializable {
    private static final long serialVersionUID = 1L;
    private final double degrees;

    Kelvin(double degrees) {
      this.degrees = degrees;
    }

    private Object readResolve() {
      return new Temperature(degrees - 273);
    }
  }

  /** The only object of its class. */
  static final class Only implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Only ONE = new Only();

    private Only() {}

    private Object readResolve() {
      return ONE;
    }
  }

  /** A superclass that is not serialized; its constructor runs when a subclass is decoded. */
  static class Plain {
    int inherited = 7;
  }

  static final class Extended extends Plain implements Serializable {
    private static final long serialVersionUID = 1L;
    int own;
    transient int forgotten = 3;
  }

  /** A node of any graph. */
  static class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    final List<Node> others = new ArrayList<>();
    @Nullable Object value;
  }

  /** A node that writes more than its fields. */
  static final class Counted extends Node {
    private static final long serialVersionUID = 1L;
    private transient int times;

    Counted(int times, @Nullable Object value) {
      this.times = times;
      this.value = value;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(times);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      times = in.readInt();
    }

    int times() {
      return times;
    }
  }

  interface Greeter {
    String greet(String name);
  }

  record Greeting(String word) implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return word + " " + arguments[0];
    }
  }

  static Comparator<String> byLength() {
    return (Comparator<String> & Serializable)
        (one, other) -> Integer.compare(one.length(), other.length());
  }

  static final class NotSerializable {}
}
