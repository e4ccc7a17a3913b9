package io.larder.server.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A parameter of the server, by Redis's name: what values it takes, which one it has when nothing
 * is said, who may change it, and what it does. Immutable.
 *
 * @param <T> its values
 */
public final class Parameter<T> {

  /** What is special about a parameter. */
  public enum Trait {
    /**
     * Does something here; others are accepted and kept, as there is nothing that they could do.
     */
    ACTS,
    /** Set when the server starts, and not afterwards. */
    IMMUTABLE,
    /** Set by clients only if {@code enable-protected-configs} lets them. */
    PROTECTED,
    /** Not to be shown in logs. */
    SECRET
  }

  private final String name;
  private final ParameterType<T> type;
  private final T defaultValue;
  private final String summary;
  private final Facts facts;

  /** What most parameters have nothing of. */
  private record Facts(Set<Trait> traits, List<String> aliases, String since) {

    static final Facts NONE = new Facts(Set.of(), List.of(), "");

    Facts with(Trait trait) {
      Set<Trait> more = EnumSet.of(trait);
      more.addAll(traits);
      return new Facts(Set.copyOf(more), aliases, since);
    }
  }

  private Parameter(
      String name, ParameterType<T> type, T defaultValue, String summary, Facts facts) {
    this.name = name;
    this.type = type;
    this.defaultValue = defaultValue;
    this.summary = summary;
    this.facts = facts;
  }

  /** A parameter that does something here. */
  static <T> Parameter<T> of(String name, ParameterType<T> type, T defaultValue, String summary) {
    return kept(name, type, defaultValue, summary).with(Trait.ACTS);
  }

  /** A parameter that is accepted and kept, and does nothing here. */
  static <T> Parameter<T> kept(String name, ParameterType<T> type, T defaultValue, String summary) {
    return new Parameter<>(name, type, defaultValue, summary, Facts.NONE);
  }

  private Parameter<T> with(Trait trait) {
    return new Parameter<>(name, type, defaultValue, summary, facts.with(trait));
  }

  /** The same, set when the server starts and not afterwards. */
  Parameter<T> immutable() {
    return with(Trait.IMMUTABLE);
  }

  /** The same, set by clients only if they are let. */
  Parameter<T> guarded() {
    return with(Trait.PROTECTED);
  }

  /** The same, not to be shown in logs. */
  Parameter<T> secret() {
    return with(Trait.SECRET);
  }

  /** The same with a further name. */
  Parameter<T> alias(String alias) {
    return new Parameter<>(
        name, type, defaultValue, summary, new Facts(facts.traits, List.of(alias), facts.since));
  }

  /** The same, known to Redis only from this version on. */
  Parameter<T> since(String version) {
    return new Parameter<>(
        name, type, defaultValue, summary, new Facts(facts.traits, facts.aliases, version));
  }

  /** The name in small letters. */
  public String name() {
    return name;
  }

  /** Older names. */
  public List<String> aliases() {
    return facts.aliases;
  }

  /** Its values. */
  public ParameterType<T> type() {
    return type;
  }

  /** The value when nothing is said. */
  public T defaultValue() {
    return defaultValue;
  }

  /** What it does, in a sentence. */
  public String summary() {
    return summary;
  }

  /** The first version of Redis 7 that has it; empty if that is 7.0 or earlier. */
  public String since() {
    return facts.since;
  }

  /** Whether this is special about it. */
  public boolean is(Trait trait) {
    return facts.traits.contains(trait);
  }

  /** Whether it names a file, which may have changed while its name has not. */
  boolean isOfFile() {
    return type == Text.FILE;
  }

  /** All its names, in order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(facts.aliases);
    names.add(name);
    return names;
  }

  /** Whether this is one of its names, in capitals or not. */
  boolean isNamed(String word) {
    return names().contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a value.
   *
   * @param words what stands behind the name
   * @throws ConfigException if they are no value of it
   */
  T parse(List<String> words, T current) {
    if (words.isEmpty() || (words.size() > 1 && !type.takesSeveralWords())) {
      throw new ConfigException("wrong number of arguments");
    }
    return type.parse(words, current);
  }

  @Override
  public String toString() {
    return name;
  }
}
