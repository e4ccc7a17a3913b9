package io.larder.jcache.copy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a class alone tells of the mutability of its objects, found by reflection once a class.
 *
 * <p>The verdict is one of three, all of them made of the JDK's types, so that a class which
 * outlives Larder's class loader does not keep that loader alive: a {@code Boolean} (immutable or
 * not), the {@code MethodHandle}s that read the components of a record on which it depends, or
 * {@link #ELEMENTS} (it depends on the elements).
 */
public final class Mutability {

  /** The verdict on containers that are themselves immutable. */
  public static final String ELEMENTS = "elements";

  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          UUID.class,
          URI.class,
          Class.class,
          Locale.class,
          Currency.class,
          Pattern.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          MonthDay.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Period.class,
          Year.class,
          YearMonth.class,
          ZonedDateTime.class,
          ZoneOffset.class,
          ZoneId.of("Europe/Zurich").getClass());

  private static final Set<Class<?>> CONTAINERS =
      Set.copyOf(
          List.of(
              List.of(1).getClass(),
              List.of(1, 2, 3).getClass(),
              List.of(1, 2, 3).subList(0, 2).getClass(),
              Set.of(1).getClass(),
              Set.of(1, 2, 3).getClass(),
              Map.of(1, 1).getClass(),
              Map.of(1, 1, 2, 2).getClass(),
              Collections.emptyList().getClass(),
              Collections.emptySet().getClass(),
              Collections.emptyMap().getClass(),
              Collections.singletonList(1).getClass(),
              Collections.singleton(1).getClass(),
              Collections.singletonMap(1, 1).getClass(),
              Optional.class));

  private static final MethodType READS = MethodType.methodType(Object.class, Object.class);

  private static final ClassValue<Object> VERDICTS =
      new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
          return judge(type);
        }
      };

  private Mutability() {}

  /** Whether every object of a class is immutable by the class alone, and is no record. */
  static boolean isScalar(Class<?> type) {
    return IMMUTABLE.contains(type) || isPlainEnum(type);
  }

  /** The verdict on a class: a {@code Boolean}, a {@code MethodHandle[]}, or {@link #ELEMENTS}. */
  public static Object of(Class<?> type) {
    return VERDICTS.get(type);
  }

  /** Reads a component of a record. */
  public static @Nullable Object read(MethodHandle component, Object entity) {
    try {
      return (Object) component.invokeExact(entity);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read a field of " + entity.getClass().getName(), e);
    }
  }

  private static Object judge(Class<?> type) {
    if (IMMUTABLE.contains(type)) {
      return true;
    }
    if (CONTAINERS.contains(type)) {
      return ELEMENTS;
    }
    if (type.isRecord()) {
      return judgeRecord(type);
    }
    return isPlainEnum(type);
  }

  /**
   * Enum constants are shared by nature; one with fields that change is shared by every copy as
   * well.
   */
  private static boolean isPlainEnum(Class<?> type) {
    return Enum.class.isAssignableFrom(type) && type != Enum.class;
  }

  private static Object judgeRecord(Class<?> type) {
    List<MethodHandle> open = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> declared = component.getType();
      if (declared.isPrimitive() || isAlwaysImmutable(declared) || isPlainEnum(declared)) {
        continue;
      }
      if (declared.isArray() || isFinalAndMutable(type, declared)) {
        return false;
      }
      MethodHandle reader = reader(type, component.getName());
      if (reader == null) {
        return false;
      }
      open.add(reader);
    }
    return open.isEmpty() ? (Object) true : open.toArray(MethodHandle[]::new);
  }

  /** Whether every object of a declared type is immutable; a subclass may do anything. */
  private static boolean isAlwaysImmutable(Class<?> declared) {
    return IMMUTABLE.contains(declared) && Modifier.isFinal(declared.getModifiers());
  }

  /**
   * Whether no object of a declared type can be immutable; a record that holds its own type is left
   * open.
   */
  private static boolean isFinalAndMutable(Class<?> holder, Class<?> declared) {
    return Modifier.isFinal(declared.getModifiers())
        && !declared.isRecord()
        && declared != holder
        && judge(declared) == Boolean.FALSE;
  }

  private static @Nullable MethodHandle reader(Class<?> type, String component) {
    try {
      Field field = type.getDeclaredField(component);
      field.setAccessible(true);
      return MethodHandles.lookup().unreflectGetter(field).asType(READS);
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return null;
    }
  }
}
