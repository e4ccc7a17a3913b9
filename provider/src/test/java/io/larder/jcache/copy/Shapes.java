package io.larder.jcache.copy;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Classes that leave their serialization to their fields, and classes that do not. */
@SuppressWarnings({
  "JavaUtilDate",
  "serial",
  "unused",
  "FieldCanBeFinal",
  "UnusedMethod",
  "UnusedVariable"
})
final class Shapes {

  private Shapes() {}

  // ---- whose fields are everything ----

  /** Eight fields that refer to nothing mutable. */
  static final class Flat implements Serializable {
    static int counted = 1;
    final long number;
    String name = "name";
    int quantity = 2;
    double price = 3.5;
    boolean sold = true;
    @Nullable Long previous = 9L;
    DayOfWeek day = DayOfWeek.FRIDAY;
    BigDecimal exact = new BigDecimal("1.20");
    transient int forgotten = 7;
    transient String forgottenToo = "x";

    Flat(long number) {
      this.number = number;
    }
  }

  /** No field is final. */
  static final class Resettable implements Serializable {
    int number = 1;
    List<Object> list = new ArrayList<>();
  }

  /** A field of each type. */
  static final class Every implements Serializable {
    boolean aBoolean = true;
    byte aByte = 1;
    short aShort = 2;
    char aChar = 'c';
    int anInt = 3;
    long aLong = 4;
    float aFloat = 5.5f;
    double aDouble = Double.NaN;
    final int finalInt;
    final String finalText;
    final List<Object> finalList = new ArrayList<>();
    volatile Object object = 1;
    byte[] bytes = {1, 2};
    int[][] table = {{1}, {}, {2, 3}};
    String[] texts = {"a", null};
    Object[] objects = {new Date(1), null, "b"};
    Class<?> type = String.class;
    DayOfWeek day = DayOfWeek.MONDAY;
    @Nullable Object nothing;
    Number numberOfAnyKind = 7L;
    static Object shared = new Object();
    transient Object forgotten = new Object();

    Every(int number) {
      finalInt = number;
      finalText = "text " + number;
    }
  }

  /** Any object of any graph. */
  static final class Knot implements Serializable {
    final List<Object> list = new ArrayList<>();
    final Map<String, Object> map = new HashMap<>();
    @Nullable Object left;
    @Nullable Object right;
    @Nullable Knot late;
    int number;
    transient int forgotten = 1;
  }

  record Pair(@Nullable Object left, @Nullable Object right) implements Serializable {}

  record Price(long cents, String currency) implements Serializable {}

  record Dated(int number, Date date, List<Date> others) implements Serializable {}

  /** A superclass that is not serialized; its constructor runs. */
  static class Unserialized {
    static int made;
    int inherited = 7;
    final List<String> names = new ArrayList<>(List.of("made"));

    Unserialized() {
      made++;
    }
  }

  static class Middle extends Unserialized implements Serializable {
    private int hidden = 1;
    private Date date = new Date(1);
  }

  static final class Lowest extends Middle {
    private int hidden = 2;
    private Date date = new Date(2);
  }

  /** Refers to the object that it was made in. */
  static final class Outer implements Serializable {
    int number = 5;
    final Inner inner = new Inner();

    final class Inner implements Serializable {
      int deep = number;
    }
  }

  enum Level {
    LOW,
    HIGH {
      @Override
      boolean isHigh() {
        return true;
      }
    };

    boolean isHigh() {
      return false;
    }
  }

  static final class Backwards implements java.util.Comparator<String>, Serializable {
    @Override
    public int compare(String one, String other) {
      return other.compareTo(one);
    }
  }

  // ---- that take part ----

  static final class Writes implements Serializable {
    int a = 1;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
    }
  }

  static class Reads implements Serializable {
    int a = 1;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      a = 99;
    }
  }

  static final class InheritsReads extends Reads {
    int b = 1;
  }

  static final class ReadsNoData implements Serializable {
    int a = 1;

    private void readObjectNoData() throws ObjectStreamException {}
  }

  static class Resolves implements Serializable {
    static final Resolves ONE = new Resolves();

    protected Object readResolve() {
      return ONE;
    }
  }

  static final class InheritsResolves extends Resolves {}

  static final class Replaces implements Serializable {
    int a = 1;

    private Object writeReplace() {
      return new Flat(a);
    }
  }

  record ReplacedRecord(int a) implements Serializable {
    private Object writeReplace() {
      return "replaced " + a;
    }
  }

  static class ReplacesBelow {
    protected Object writeReplace() {
      return "replaced";
    }
  }

  static final class InheritsReplaces extends ReplacesBelow implements Serializable {}

  static final class OwnFields implements Serializable {
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("a", int.class)
    };
    int a = 1;
    int b = 2;
  }

  public static final class External implements Externalizable {
    int a = 1;

    public External() {}

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(a + 1);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      a = in.readInt();
    }
  }

  static final class Lambda implements Serializable {
    Supplier<String> supplier = (Supplier<String> & Serializable) () -> "said";
  }

  static final class ListOfItsOwn extends ArrayList<Object> {}

  // ---- that cannot be serialized ----

  static final class Unserializable {}

  static class NoSuchConstructor {
    NoSuchConstructor(int number) {}
  }

  static final class BelowNoSuchConstructor extends NoSuchConstructor implements Serializable {
    BelowNoSuchConstructor() {
      super(1);
    }
  }
}
