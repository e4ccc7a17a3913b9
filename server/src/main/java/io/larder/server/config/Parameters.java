package io.larder.server.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The values that the parameters have now.
 *
 * <p>Thread-safe. Values are read without a lock. Changes are made one after another, each of one
 * parameter or several: all of them or none. What depends on a value is told in the thread that
 * changes it, and may refuse.
 */
public final class Parameters {

  private final ReentrantLock changing = new ReentrantLock();
  private final List<Hook> hooks = new CopyOnWriteArrayList<>();
  private volatile Map<Parameter<?>, Object> values = Map.of(); // those that are not the default

  /** What is told of changes. */
  private record Hook(Set<Parameter<?>> parameters, Runnable apply) {}

  /**
   * A parameter and what was written behind its name.
   *
   * @param name as it was written
   * @param words the value's words, at least one
   */
  public record Setting(String name, List<String> words) {

    /** A value as {@code CONFIG SET} takes it: one text, with spaces between words. */
    public static Setting of(String name, String text) {
      Parameter<?> parameter = ParameterCatalog.find(name);
      boolean several = parameter == null || parameter.type().takesSeveralWords(); // null: a user
      return new Setting(name, several ? List.of(text.split(" ", -1)) : List.of(text));
    }
  }

  /** Says which of several settings cannot be made, and why. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    Refused(String name, String reason) {
      super(reason, null, false, false);
      this.name = name;
    }

    /** The name of the parameter as it was written. */
    public String name() {
      return name;
    }

    /** The reason. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** All parameters have their default values. */
  public Parameters() {}

  /** The value of a parameter. */
  @SuppressWarnings("unchecked") // a parameter's value is only ever put by itself
  public <T> T get(Parameter<T> parameter) {
    Object value = values.get(parameter);
    return value == null ? parameter.defaultValue() : (T) value;
  }

  /** The value of a parameter as {@code CONFIG GET} answers it. */
  public <T> String text(Parameter<T> parameter) {
    return parameter.type().text(get(parameter));
  }

  /** Whether a parameter was ever set, be it to its default. */
  public boolean isSet(Parameter<?> parameter) {
    return values.containsKey(parameter);
  }

  /**
   * Lets something depend on parameters: it runs after each change of one of them, in the thread
   * that changes it, and sees the new values. It does not run now.
   *
   * @param apply must be quick; may throw a {@link ConfigException} if it has done nothing, which
   *     undoes the change: what ran before it runs again, with the old values, and must not throw
   */
  public void whenChanged(Runnable apply, Parameter<?>... parameters) {
    hooks.add(new Hook(Set.of(parameters), apply));
  }

  /** Sets a parameter without telling anybody: before the server runs. */
  public <T> void put(Parameter<T> parameter, T value) {
    changing.lock();
    try {
      values = with(values, parameter, value);
    } finally {
      changing.unlock();
    }
  }

  /**
   * Sets a parameter by words, without telling anybody: before the server runs.
   *
   * @throws ConfigException if they are no value of it
   */
  <T> void put(Parameter<T> parameter, List<String> words) {
    put(parameter, parameter.parse(words, get(parameter)));
  }

  /**
   * Makes settings of parameters that exist: all or none.
   *
   * @throws Refused if one cannot be made; then nothing has changed
   */
  public void set(List<Setting> settings) {
    changing.lock();
    try {
      Map<Parameter<?>, Object> before = values;
      Map<Parameter<?>, Object> after = before;
      List<Setting> changed = new ArrayList<>();
      for (Setting setting : settings) {
        Parameter<?> parameter = existing(setting.name());
        try {
          Map<Parameter<?>, Object> next = parsed(after, parameter, setting.words());
          if (parameter.isOfFile()
              || !Objects.equals(valueIn(before, parameter), next.get(parameter))) {
            changed.add(setting);
          }
          after = next;
        } catch (ConfigException wrong) {
          throw new Refused(setting.name(), wrong.reason());
        }
      }
      values = after;
      tell(changed, before);
    } finally {
      changing.unlock();
    }
  }

  private void tell(List<Setting> changed, Map<Parameter<?>, Object> before) {
    List<Hook> told = new ArrayList<>();
    for (Setting setting : changed) {
      for (Hook hook : hooks) {
        if (hook.parameters().contains(existing(setting.name())) && !told.contains(hook)) {
          told.add(hook);
          try {
            hook.apply().run();
          } catch (ConfigException refused) {
            values = before;
            told.remove(hook); // it has changed nothing
            told.forEach(undone -> undone.apply().run());
            throw new Refused(setting.name(), refused.reason());
          }
        }
      }
    }
  }

  private static Parameter<?> existing(String name) {
    Parameter<?> parameter = ParameterCatalog.find(name);
    if (parameter == null) {
      throw new IllegalArgumentException("there is no parameter '" + name + "'");
    }
    return parameter;
  }

  @SuppressWarnings("unchecked") // a parameter's value is only ever put by itself
  private static <T> T valueIn(Map<Parameter<?>, Object> values, Parameter<T> parameter) {
    Object value = values.get(parameter);
    return value == null ? parameter.defaultValue() : (T) value;
  }

  private static <T> Map<Parameter<?>, Object> parsed(
      Map<Parameter<?>, Object> values, Parameter<T> parameter, List<String> words) {
    T value = parameter.parse(words, valueIn(values, parameter));
    String reason = Support.reasonAgainst(parameter, value);
    if (reason != null) {
      throw new ConfigException(reason);
    }
    return with(values, parameter, value);
  }

  private static <T> Map<Parameter<?>, Object> with(
      Map<Parameter<?>, Object> values, Parameter<T> parameter, T value) {
    Map<Parameter<?>, Object> more = new HashMap<>(values);
    more.put(parameter, value);
    return more;
  }
}
