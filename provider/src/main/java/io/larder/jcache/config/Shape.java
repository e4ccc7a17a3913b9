package io.larder.jcache.config;

import io.larder.engine.EvictionPolicy;
import io.larder.jcache.value.ClassPatterns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.cache.configuration.Factory;

/**
 * What the value of a setting looks like.
 *
 * @param name what the documentation calls it
 * @param reads turns what was found into the value, or fails saying what was expected
 */
record Shape<T>(String name, Function<Found, T> reads) {

  static final Shape<Boolean> BOOLEAN = new Shape<>("boolean", Shape::readBoolean);
  static final Shape<Long> COUNT = new Shape<>("number", Quantities::count);
  static final Shape<Long> BYTES = new Shape<>("bytes", Quantities::bytes);
  static final Shape<Duration> DURATION = new Shape<>("duration", Quantities::duration);
  static final Shape<Class<?>> TYPE = new Shape<>("class", ClassNames::type);
  static final Shape<EvictionPolicy> POLICY = new Shape<>("policy", Shape::readPolicy);
  static final Shape<List<String>> CLASS_PATTERNS =
      new Shape<>("list of class names and patterns", Shape::readPatterns);

  /** The name of a class that implements a kind. */
  static <T> Shape<Factory<T>> instanceOf(Class<? super T> kind) {
    return new Shape<>(
        "class, of kind `" + kind.getSimpleName() + "`", found -> ClassNames.factory(found, kind));
  }

  private static boolean readBoolean(Found found) {
    String expected = "true or false";
    return switch (found.text(expected)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw found.wrong(expected);
    };
  }

  private static EvictionPolicy readPolicy(Found found) {
    List<String> names =
        Arrays.stream(EvictionPolicy.values()).map(EvictionPolicy::configName).toList();
    String expected = "one of " + String.join(", ", names);
    String name = found.text(expected);
    if (!names.contains(name)) {
      throw found.wrong(expected + Nearest.hint(name, names));
    }
    return EvictionPolicy.ofConfigName(name);
  }

  private static List<String> readPatterns(Found found) {
    String expected = "a list such as [\"com.acme.User\", \"com.acme.orders.*\", \"com.acme.**\"]";
    List<String> patterns = new ArrayList<>();
    for (Found element : found.elements(expected)) {
      String pattern = element.text("a class name or pattern");
      try {
        ClassPatterns.check(pattern);
      } catch (IllegalArgumentException e) {
        throw element.wrong("a name or pattern such as com.acme.User, com.acme.* or com.acme.**");
      }
      patterns.add(pattern);
    }
    return patterns;
  }
}
