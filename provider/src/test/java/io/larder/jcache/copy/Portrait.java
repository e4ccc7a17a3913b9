package io.larder.jcache.copy;

import io.larder.jcache.value.ImmutableTypes;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All that can be seen of an object and what it refers to, as text: classes, fields, elements in
 * their order, and which references lead to the same object. Two objects with one portrait are
 * alike.
 */
@SuppressWarnings("JavaUtilDate") // dates are copied as well
public final class Portrait {

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Portrait() {}

  /** The portrait of an object. */
  public static String of(@Nullable Object subject) {
    Portrait portrait = new Portrait();
    portrait.draw(subject);
    return portrait.text.toString();
  }

  /** The objects that can change and that both of two lead to. */
  public static List<Object> common(Object one, Object other) {
    Portrait ofOther = new Portrait();
    ofOther.draw(other);
    return mutables(one).stream().filter(ofOther.numbers::containsKey).toList();
  }

  private static List<Object> mutables(Object subject) {
    Portrait portrait = new Portrait();
    portrait.draw(subject);
    return portrait.numbers.keySet().stream()
        .filter(part -> !ImmutableTypes.isImmutable(part) && !hasNoState(part))
        .toList();
  }

  /** Orders of the JDK are the only ones of their kind. */
  private static boolean hasNoState(Object part) {
    return part == String.CASE_INSENSITIVE_ORDER || part == Collections.reverseOrder();
  }

  private void draw(@Nullable Object subject) {
    if (subject == null) {
      text.append("null");
      return;
    }
    Class<?> type = subject.getClass();
    if (Mutability.isScalar(type)) {
      text.append(type.getName()).append(' ').append(subject);
      return;
    }
    Integer known = numbers.putIfAbsent(subject, numbers.size());
    text.append('#').append(numbers.get(subject));
    if (known == null) {
      text.append(' ').append(type.getName()).append('{');
      inside(subject, type);
      text.append('}');
    }
  }

  private void inside(Object subject, Class<?> type) {
    if (type.isArray()) {
      for (int i = 0; i < Array.getLength(subject); i++) {
        part(Array.get(subject, i));
      }
    } else if (subject instanceof Collection<?> collection) {
      part(collection instanceof SortedSet<?> sorted ? sorted.comparator() : null);
      collection.forEach(this::part);
    } else if (subject instanceof Map<?, ?> map) {
      part(map instanceof SortedMap<?, ?> sorted ? sorted.comparator() : null);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        part(entry.getKey());
        part(entry.getValue());
      }
    } else if (subject instanceof AtomicReference<?> reference) {
      part(reference.get());
    } else if (subject instanceof Date date) {
      text.append(date.getTime()).append(' ').append(date);
    } else if (type.getName().startsWith("java.")) {
      text.append(subject.toString().replaceAll("@\\p{XDigit}+", "@"));
    } else {
      fields(subject, type);
    }
  }

  private void fields(Object subject, Class<?> type) {
    for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
      if (each == Record.class || each == Number.class) {
        continue;
      }
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          text.append(field.getName()).append('=');
          part(value(field, subject));
        }
      }
    }
  }

  private static @Nullable Object value(Field field, Object subject) {
    try {
      field.setAccessible(true);
      return field.get(subject);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void part(@Nullable Object part) {
    draw(part);
    text.append(", ");
  }
}
