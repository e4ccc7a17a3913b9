package io.larder.cdi.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** What the type variables of all supertypes of a class stand for in that class. */
final class TypeArguments {

  private final Map<TypeVariable<?>, Type> known = new HashMap<>();

  TypeArguments(Class<?> type) {
    readSupertypesOf(type);
  }

  /** Returns the class that {@code type}, written in a supertype, is in the class. */
  Class<?> erase(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return erase(array.getGenericComponentType()).arrayType();
    }
    TypeVariable<?> variable = (TypeVariable<?>) type; // wildcards stand within other types only
    Type argument = known.get(variable);
    return erase(argument != null ? argument : variable.getBounds()[0]);
  }

  private void readSupertypesOf(Class<?> type) {
    if (type.getGenericSuperclass() != null) {
      read(type.getGenericSuperclass());
    }
    for (Type implemented : type.getGenericInterfaces()) {
      read(implemented);
    }
  }

  private void read(Type supertype) {
    if (supertype instanceof ParameterizedType parameterized) {
      Class<?> raw = (Class<?>) parameterized.getRawType();
      TypeVariable<?>[] variables = raw.getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        known.put(variables[i], parameterized.getActualTypeArguments()[i]);
      }
      readSupertypesOf(raw);
    } else {
      readSupertypesOf((Class<?>) supertype);
    }
  }
}
