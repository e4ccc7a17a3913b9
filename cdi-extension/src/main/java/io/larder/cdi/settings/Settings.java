package io.larder.cdi.settings;

import io.larder.cdi.settings.Setting.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All settings, and their values. A value is looked up whenever it is asked for, so who needs it
 * often keeps it.
 */
public final class Settings {

  /** What every property begins with. */
  public static final String PREFIX = "larder.cdi.";

  private static final Setting.Type<Boolean> BOOLEAN =
      new Setting.Type<>(
          "true or false",
          text ->
              switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
              });
  private static final Setting.Type<Integer> INTEGER =
      new Setting.Type<>("a whole number", Integer::valueOf);
  private static final Setting.Type<String> TEXT = new Setting.Type<>("a text", text -> text);
  private static final Setting.Type<URI> ADDRESS = new Setting.Type<>("a URI", URI::create);
  private static final Setting.Type<Duration> DURATION =
      new Setting.Type<>(
          "a duration of a millisecond or more, such as PT30S or PT5M",
          text -> {
            Duration duration = Duration.parse(text);
            if (duration.toMillis() < 1) { // JCache counts in milliseconds
              throw new IllegalArgumentException(text);
            }
            return duration;
          });

  /** Whether calls are intercepted. */
  public enum Interception {
    /** Unless another extension intercepts the annotations as well. */
    AUTO,
    /** In any case. */
    ON,
    /** Never. */
    OFF
  }

  /** When a change of a cache is made that belongs to a transaction. */
  public enum ChangeTime {
    /** At once, whatever becomes of the transaction. */
    IMMEDIATE,
    /** When the transaction is about to be committed. */
    BEFORE_COMMIT,
    /** When the transaction was committed; not at all when it was rolled back. */
    AFTER_COMMIT
  }

  /** {@code larder.cdi.interceptors}. */
  public static final Setting<Interception> INTERCEPTORS =
      new Setting<>(
          "interceptors",
          Scope.APPLICATION,
          oneOf(Interception.class),
          "auto",
          "Whether calls are intercepted; `auto` stands back when another extension does it.");

  /** {@code larder.cdi.priority}. */
  public static final Setting<Integer> PRIORITY =
      new Setting<>(
          "priority",
          Scope.APPLICATION,
          INTEGER,
          Integer.toString(io.larder.cdi.CachingOrder.PRIORITY),
          "The order among interceptors: a smaller one runs further outside."
              + " `@Transactional` has 200.");

  /** {@code larder.cdi.provider}. */
  public static final Setting<String> PROVIDER =
      new Setting<>(
          "provider",
          Scope.APPLICATION,
          TEXT,
          "",
          "Class name of the JCache provider. Without it: a `CacheManager` bean of the application,"
              + " else Larder, else the only provider there is.");

  /** {@code larder.cdi.uri}. */
  public static final Setting<URI> MANAGER =
      new Setting<>(
          "uri",
          Scope.APPLICATION,
          ADDRESS,
          "",
          "URI of the provider's cache manager; without it the provider's default.");

  /** {@code larder.cdi.fail-open}. */
  public static final Setting<Boolean> FAIL_OPEN =
      new Setting<>(
          "fail-open",
          Scope.CACHE,
          BOOLEAN,
          "false",
          "Whether the method runs as if it were not cached when its cache fails.");

  /** {@code larder.cdi.single-flight}. */
  public static final Setting<Boolean> SINGLE_FLIGHT =
      new Setting<>(
          "single-flight",
          Scope.CACHE,
          BOOLEAN,
          "false",
          "Whether concurrent misses of one key run the method once.");

  /** {@code larder.cdi.single-flight-limit}. */
  public static final Setting<Duration> SINGLE_FLIGHT_LIMIT =
      new Setting<>(
          "single-flight-limit",
          Scope.CACHE,
          DURATION,
          "PT30S",
          "How long a call waits for another's result before it runs the method itself.");

  /** {@code larder.cdi.absent-ttl}. */
  public static final Setting<Duration> ABSENT_TTL =
      new Setting<>(
          "absent-ttl",
          Scope.CACHE,
          DURATION,
          "",
          "How long it is kept that a method returned `null`; without it, it is not kept.");

  /** {@code larder.cdi.ttl}. */
  public static final Setting<Duration> TTL =
      new Setting<>(
          "ttl",
          Scope.METHOD,
          DURATION,
          "",
          "How long what a method returned is kept; without it, as its cache has it.");

  /** {@code larder.cdi.changes}. */
  public static final Setting<ChangeTime> CHANGES =
      new Setting<>(
          "changes",
          Scope.CACHE,
          oneOf(ChangeTime.class),
          "immediate",
          "When `@CachePut`, `@CacheRemove` and `@CacheRemoveAll` change the cache within a"
              + " transaction.");

  /** {@code larder.cdi.metrics}. */
  public static final Setting<Boolean> METRICS =
      new Setting<>(
          "metrics",
          Scope.APPLICATION,
          BOOLEAN,
          "true",
          "Whether each method has an MXBean of its hits, misses and time saved.");

  /** All settings, in the order of the documentation. */
  public static final List<Setting<?>> ALL =
      List.of(
          INTERCEPTORS,
          PRIORITY,
          PROVIDER,
          MANAGER,
          TTL,
          ABSENT_TTL,
          SINGLE_FLIGHT,
          SINGLE_FLIGHT_LIMIT,
          FAIL_OPEN,
          CHANGES,
          METRICS);

  private final SettingsSource source;

  /** Makes the settings that {@code source} knows. */
  public Settings(SettingsSource source) {
    this.source = source;
  }

  /**
   * Returns the application's value of a setting, or its default.
   *
   * @throws SettingException if the value cannot be read
   */
  public <T> Optional<T> of(Setting<T> setting) {
    String property = PREFIX + setting.name();
    String text = given(property);
    if (text != null) {
      return Optional.of(setting.read(property, text));
    }
    return setting.defaultText().isEmpty()
        ? Optional.empty()
        : Optional.of(setting.read(property, setting.defaultText()));
  }

  /**
   * Returns a cache's value of a setting, else the application's, else its default.
   *
   * @throws SettingException if the value cannot be read
   */
  public <T> Optional<T> ofCache(String cacheName, Setting<T> setting) {
    return own("cache.\"" + cacheName + "\".", setting).or(() -> of(setting));
  }

  /**
   * Returns the value that a method alone has of a setting, if there is one.
   *
   * @param method {@code package.Class.method}
   * @throws SettingException if the value cannot be read
   */
  public <T> Optional<T> ofMethodAlone(String method, Setting<T> setting) {
    return own("method.\"" + method + "\".", setting);
  }

  private <T> Optional<T> own(String owner, Setting<T> setting) {
    String property = PREFIX + owner + setting.name();
    String text = given(property);
    return text == null ? Optional.empty() : Optional.of(setting.read(property, text));
  }

  private @Nullable String given(String property) {
    String text = source.value(property);
    if (text == null && property.indexOf('"') >= 0) {
      text = source.value(property.replace("\"", "")); // not every source can have quotes in a name
    }
    return text == null || text.isBlank() ? null : text;
  }

  private static <E extends Enum<E>> Setting.Type<E> oneOf(Class<E> type) {
    String words =
        Arrays.stream(type.getEnumConstants())
            .map(Settings::word)
            .collect(Collectors.joining(", "));
    return new Setting.Type<>(
        "one of " + words,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
