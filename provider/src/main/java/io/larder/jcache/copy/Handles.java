package io.larder.jcache.copy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;

/** Fields and constructors of any class, as handles of one type each. */
final class Handles {

  /** {@code (Object, Object)void}. */
  static final MethodType MOVES = MethodType.methodType(void.class, Object.class, Object.class);

  private static final MethodType READS = MethodType.methodType(Object.class, Object.class);
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final Object[] NO_ARGUMENTS = {};

  private Handles() {}

  /** Reads an accessible field: {@code (Object)Object}. */
  static MethodHandle reader(Field field) throws IllegalAccessException {
    return LOOKUP.unreflectGetter(field).asType(READS);
  }

  /** Sets an accessible field of its first argument to its second. */
  static MethodHandle setter(Field field) throws IllegalAccessException {
    return LOOKUP.unreflectSetter(field).asType(MOVES);
  }

  /** Sets an accessible field of its first argument to what its second has there. */
  static MethodHandle mover(Field field) throws IllegalAccessException {
    return MethodHandles.filterArguments(
            LOOKUP.unreflectSetter(field), 1, LOOKUP.unreflectGetter(field))
        .asType(MOVES);
  }

  /** Calls an accessible constructor with an array of arguments: {@code (Object[])Object}. */
  static MethodHandle constructor(Constructor<?> constructor) throws IllegalAccessException {
    return LOOKUP
        .unreflectConstructor(constructor)
        .asFixedArity()
        .asSpreader(Object[].class, constructor.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  /** Makes an object by a constructor without parameters. */
  static Object make(Constructor<?> constructor) throws ReflectiveOperationException {
    return constructor.newInstance(NO_ARGUMENTS);
  }

  /** What to throw where a copy failed: failures of the JVM and unchecked ones pass as they are. */
  static RuntimeException failure(Object original, Throwable failed) {
    Throwable cause = failed instanceof InvocationTargetException of ? of.getCause() : failed;
    if (cause instanceof VirtualMachineError || cause instanceof LinkageError) {
      throw (Error) cause;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(
            "cannot make a copy of an object of " + original.getClass().getName() + ": " + cause,
            cause);
  }
}
