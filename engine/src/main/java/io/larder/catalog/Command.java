package io.larder.catalog;

import io.larder.engine.Keyspace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A command as a value: its name, grammar and documentation, and the code that runs it.
 *
 * <p>Made once, in the catalog of its group:
 *
 * <pre>{@code
 * static final Command LPUSH =
 *     Command.named("LPUSH", "1.0.0", CommandGroup.LIST, WRITE, DENYOOM, FAST)
 *         .summary("Puts elements at the head of a list, which is created when absent.")
 *         .complexity("O(N) for N elements")
 *         .args(key("key", KeyMode.RW_INSERT), string("element").multiple())
 *         .does((call, reply) -> push(call, reply, End.HEAD, WhenAbsent.CREATE));
 * }</pre>
 *
 * Everything else derives from that. Immutable.
 *
 * <p>The file is longer than others because what a command is made of stands in it twice: as it is
 * told, in the builder, and as it is asked for.
 */
public final class Command {

  /** What a command locks before its code runs. */
  public enum Scope {
    /** The keys among its words. */
    KEYS,
    /** Every key of the selected keyspace. */
    KEYSPACE,
    /** Nothing: it calls methods of the keyspace that lock for themselves. */
    NOTHING
  }

  /** The code of a command. */
  @FunctionalInterface
  public interface Body {

    /**
     * Runs the command: answers exactly once, or throws a {@link Failure} before the first change,
     * or {@linkplain Call#await waits}.
     */
    void run(Call call, Reply reply);
  }

  /** Chooses what to lock by the words of a call. */
  @FunctionalInterface
  public interface Scoping {

    /** The scope for these words. */
    Scope of(Words words);
  }

  /** Adds keys that are no words of the selected keyspace, such as those of another database. */
  @FunctionalInterface
  public interface MoreKeys {

    /** Adds keys to what is going to be locked; may throw a {@link Failure}. */
    void add(Call call, io.larder.engine.KeyLocks locks);
  }

  /** Tells which keyspace a command selects. */
  @FunctionalInterface
  public interface Selection {

    /** The keyspace; that of the call itself if its words name none. */
    Keyspace<?> of(Call call);
  }

  /** Finds the keys of a call. */
  @FunctionalInterface
  public interface KeyFinding {

    /** Adds the positions of the keys among these words, if they are well-formed. */
    void addPositions(Words words, List<Integer> positions);
  }

  /** Tells what a call does to its keys, where that depends on other words. */
  @FunctionalInterface
  public interface KeyModeChoice {

    /** The mode for these words. */
    KeyMode of(Words words);
  }

  /**
   * That a command should not be used any longer.
   *
   * @param since the version of Redis that says so first
   * @param replacement what to use
   */
  public record Deprecation(String since, String replacement) {}

  /** What a version of Redis has changed. */
  public record Change(String version, String what) {}

  private static final Scoping OF_KEYS = words -> Scope.KEYS;
  private static final Scoping OF_KEYSPACE = words -> Scope.KEYSPACE;
  private static final Scoping OF_NOTHING = words -> Scope.NOTHING;

  private final String name;
  private final String fullName;
  private final String since;
  private final CommandGroup group;
  private final Set<CommandFlag> flags;
  private final String summary;
  private final String complexity;
  private final List<String> tips;
  private final @Nullable Deprecation deprecation;
  private final List<Change> history;
  private final boolean internal;
  private final List<Argument> arguments;
  private final List<KeySpec> keySpecs;
  private final @Nullable KeyFinding keyFinding;
  private final @Nullable KeyModeChoice keyModes;
  private final Set<String> categories;
  private final int arity;
  private final int soleKey;
  private final int keyCount; // the word that says how many keys follow it; 0 if none does
  private final Scoping scoping;
  private final @Nullable MoreKeys moreKeys;
  private final @Nullable Selection selection;
  private final boolean readsUnlocked;
  private final Body body;
  private final List<Object> nameAsWords;

  private Command(Builder builder, Body body) {
    this.name = builder.name;
    this.fullName = name.toLowerCase(Locale.ROOT).replace(' ', '|');
    this.since = builder.since;
    this.group = builder.group;
    this.flags = builder.flags;
    this.summary = builder.summary;
    this.complexity = builder.complexity;
    this.tips = builder.tips;
    this.deprecation = builder.deprecation;
    this.history = List.copyOf(builder.history);
    this.internal = builder.internal;
    this.arguments = builder.arguments;
    Grammar grammar = new Grammar(nameWords(), arguments);
    this.keySpecs = builder.keySpecs.isEmpty() ? grammar.keySpecs() : builder.keySpecs;
    this.keyFinding = builder.keyFinding;
    this.keyModes = builder.keyModes;
    this.arity = builder.arity == 0 ? grammar.arity() : builder.arity;
    this.categories = categories(builder);
    this.soleKey = soleKey(keySpecs);
    this.keyCount = keyCount(keySpecs);
    this.scoping = builder.scoping;
    this.moreKeys = builder.moreKeys;
    this.selection = builder.selection;
    this.readsUnlocked = builder.readsUnlocked;
    this.body = body;
    this.nameAsWords = words(name);
  }

  private static List<Object> words(String name) {
    List<Object> words = new ArrayList<>(2);
    for (String word : name.split(" ", 2)) {
      words.add(word.getBytes(StandardCharsets.US_ASCII));
    }
    return List.copyOf(words);
  }

  /** Begins a command. A subcommand is named with its container, as {@code "XGROUP CREATE"}. */
  public static Builder named(String name, String since, CommandGroup group, CommandFlag... flags) {
    return new Builder(name, since, group, flags);
  }

  /** The name in capitals, with its container if it is a subcommand. */
  public String name() {
    return name;
  }

  /** The name in small letters, as errors write it: {@code xgroup|create}. */
  public String fullName() {
    return fullName;
  }

  /** The words of its name, each a {@code byte[]} that must not be changed. */
  public List<Object> nameAsWords() {
    return nameAsWords;
  }

  /** How many words its name has: 1, or 2 for a subcommand. */
  public int nameWords() {
    return name.indexOf(' ') < 0 ? 1 : 2;
  }

  /** The first word of its name, which it shares with its siblings if it is a subcommand. */
  public String container() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** The version of Redis that has it first. */
  public String since() {
    return since;
  }

  /** The group. */
  public CommandGroup group() {
    return group;
  }

  /** The flags. */
  public Set<CommandFlag> flags() {
    return flags;
  }

  /** Whether it has a flag. */
  public boolean is(CommandFlag flag) {
    return flags.contains(flag);
  }

  /** What it does, in a sentence. */
  public String summary() {
    return summary;
  }

  /** What it costs. */
  public String complexity() {
    return complexity;
  }

  /** What clients may want to know of its answers, in Redis's words. */
  public List<String> tips() {
    return tips;
  }

  /** Since when it should not be used any longer; null if it may. */
  public @Nullable Deprecation deprecation() {
    return deprecation;
  }

  /** What versions of Redis have changed, the oldest first. */
  public List<Change> history() {
    return history;
  }

  /** Whether only servers send it to one another. */
  public boolean isInternal() {
    return internal;
  }

  /** The grammar of what follows the name. */
  public List<Argument> arguments() {
    return arguments;
  }

  /** How it is written, with its arguments: {@code GETEX key [EX seconds | PERSIST]}. */
  public String syntax() {
    return Syntax.of(this);
  }

  /** The number of words, the name's included; at least that many if negative. */
  public int arity() {
    return arity;
  }

  /** Where its keys are. */
  public List<KeySpec> keySpecs() {
    return keySpecs;
  }

  /** Whether its keys cannot be found by first, last and step alone. */
  public boolean hasMovableKeys() {
    return !keySpecs.stream().allMatch(KeySpec::isFixed);
  }

  /** The ACL categories, without the {@code @}, in order. */
  public Set<String> categories() {
    return categories;
  }

  /** Whether so many words may be a call of it. */
  public boolean accepts(int words) {
    return arity >= 0 ? words == arity : words >= -arity;
  }

  /** The positions of the keys among these words, in the order of the grammar. */
  public List<Integer> keyPositions(Words words) {
    if (soleKey > 0) {
      return soleKey < words.size() ? List.of(soleKey) : List.of();
    }
    List<Integer> positions = new ArrayList<>();
    if (keyFinding == null) {
      keySpecs.forEach(spec -> spec.addPositions(words, positions));
    } else {
      keyFinding.addPositions(words, positions);
    }
    return positions;
  }

  /**
   * The keys among these words and what is done to each, as {@code COMMAND GETKEYSANDFLAGS} says
   * it; none if the words are not well-formed.
   */
  public List<KeyUse> keys(Words words) {
    List<KeyUse> keys = new ArrayList<>();
    for (KeySpec spec : keySpecs) {
      List<Integer> positions = spec.positions(words);
      if (positions.isEmpty() && spec.mode() != KeyMode.NOT_KEY) {
        return foundKeys(words);
      }
      positions.forEach(position -> keys.add(new KeyUse(position, mode(spec, words))));
    }
    return keys;
  }

  private List<KeyUse> foundKeys(Words words) {
    List<KeyUse> keys = new ArrayList<>();
    if (keyFinding != null) {
      List<Integer> positions = new ArrayList<>();
      keyFinding.addPositions(words, positions);
      positions.forEach(position -> keys.add(new KeyUse(position, modeAt(position, words))));
    }
    return keys;
  }

  /** By the spec that tells of the position; the last one tells of what no other does. */
  private KeyMode modeAt(int position, Words words) {
    for (KeySpec spec : keySpecs) {
      if (spec.positions(words).contains(position)) {
        return mode(spec, words);
      }
    }
    return keySpecs.get(keySpecs.size() - 1).mode();
  }

  private KeyMode mode(KeySpec spec, Words words) {
    return keyModes == null ? spec.mode() : keyModes.of(words);
  }

  /** The position of the one key it always has; 0 if it is not so simple. */
  int soleKey() {
    return soleKey;
  }

  /**
   * The first key that is read or written, if its place is told by these words and the command
   * neither waits nor changes anything that is known of its caller; 0 otherwise.
   */
  int foremostKey(Words words) {
    if (soleKey > 0) {
      return soleKey;
    }
    boolean has = keyCount > 0 && words.count(keyCount) > 0 && !is(CommandFlag.BLOCKING);
    return has ? keyCount + 1 : 0;
  }

  Scope scope(Words words) {
    return scoping.of(words);
  }

  /** The keyspace that is selected when a call has run: that of the call, but after SELECT. */
  Keyspace<?> selects(Call call) {
    try {
      return selection == null ? call.keyspace() : selection.of(call);
    } catch (Failure answeredLater) {
      return call.keyspace(); // the command meets the same failure when it runs
    }
  }

  /**
   * Whether all that it locks are keys at fixed places among its words, or nothing at all: then it
   * is known before a call what that touches.
   */
  public boolean locksAtFixedPlaces() {
    if (moreKeys != null || keyFinding != null || hasMovableKeys()) {
      return false;
    }
    return scoping == OF_KEYS ? !keySpecs.isEmpty() : locksNothingItself();
  }

  /** Whether it looks at no keyspace, not even by methods that lock for themselves. */
  boolean locksNothingItself() {
    return switch (group) {
      case CONNECTION, PUBSUB -> scoping == OF_NOTHING;
      case SERVER -> name.equals("TIME");
      default -> false;
    };
  }

  @Nullable MoreKeys moreKeys() {
    return moreKeys;
  }

  /** Whether it reads its sole key in one look, for which no lock is needed. */
  boolean readsUnlocked() {
    return readsUnlocked;
  }

  Body body() {
    return body;
  }

  private static int soleKey(List<KeySpec> specs) {
    if (specs.size() == 1
        && specs.get(0).mode() != KeyMode.NOT_KEY
        && specs.get(0).begin() instanceof KeySpec.Begin.Index index
        && specs.get(0).find() instanceof KeySpec.Find.Range range
        && range.lastKey() == 0) {
      return index.index();
    }
    return 0;
  }

  private static int keyCount(List<KeySpec> specs) {
    if (specs.size() == 1
        && specs.get(0).begin() instanceof KeySpec.Begin.Index index
        && specs.get(0).find() instanceof KeySpec.Find.KeyNum number
        && number.firstKey() == number.numKeys() + 1) {
      return index.index() + number.numKeys();
    }
    return 0;
  }

  private static Set<String> categories(Builder builder) {
    Set<String> all = new TreeSet<>(builder.categories);
    Set<CommandFlag> flags = builder.flags;
    if (flags.contains(CommandFlag.WRITE)) {
      all.add("write");
    }
    if (flags.contains(CommandFlag.READONLY) && builder.group != CommandGroup.SCRIPTING) {
      all.add("read");
    }
    if (flags.contains(CommandFlag.ADMIN)) {
      all.add("admin");
      all.add("dangerous");
    }
    if (flags.contains(CommandFlag.BLOCKING)) {
      all.add("blocking");
    }
    all.add(flags.contains(CommandFlag.FAST) ? "fast" : "slow");
    if (builder.inGroupCategory && isCategory(builder.group, flags)) {
      all.add(builder.group.category());
    }
    return all;
  }

  private static boolean isCategory(CommandGroup group, Set<CommandFlag> flags) {
    return group != CommandGroup.SERVER
        && group != CommandGroup.CLUSTER
        && (group != CommandGroup.PUBSUB || flags.contains(CommandFlag.PUBSUB));
  }

  @Override
  public String toString() {
    return name;
  }

  /** A command in the making. Not thread-safe. */
  public static final class Builder {

    private final String name;
    private final String since;
    private final CommandGroup group;
    private final Set<CommandFlag> flags = EnumSet.noneOf(CommandFlag.class);
    private final Set<String> categories = new TreeSet<>();
    private String summary = "";
    private String complexity = "O(1)";
    private List<String> tips = List.of();
    private @Nullable Deprecation deprecation;
    private final List<Change> history = new ArrayList<>();
    private boolean internal;
    private List<Argument> arguments = List.of();
    private List<KeySpec> keySpecs = List.of();
    private @Nullable KeyFinding keyFinding;
    private @Nullable KeyModeChoice keyModes;
    private Scoping scoping = OF_KEYS;
    private @Nullable MoreKeys moreKeys;
    private @Nullable Selection selection;
    private boolean readsUnlocked;
    private boolean inGroupCategory = true;
    private int arity;

    private Builder(String name, String since, CommandGroup group, CommandFlag... flags) {
      this.name = name;
      this.since = since;
      this.group = group;
      this.flags.addAll(List.of(flags));
    }

    /** What it does, in a sentence. */
    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    /** What it costs; O(1) if nothing is said. */
    public Builder complexity(String complexity) {
      this.complexity = complexity;
      return this;
    }

    /** What clients may want to know of its answers, in the words of {@code COMMAND INFO}. */
    public Builder tips(String... tips) {
      this.tips = List.of(tips);
      return this;
    }

    /** Says that something else should be used since a version of Redis. */
    public Builder deprecated(String since, String replacement) {
      this.deprecation = new Deprecation(since, replacement);
      return this;
    }

    /** Says what a version of Redis has changed, the oldest first. */
    public Builder history(String version, String what) {
      history.add(new Change(version, what));
      return this;
    }

    /** Says that only servers send it to one another. */
    public Builder internal() {
      this.internal = true;
      return this;
    }

    /** The grammar of what follows the name. */
    public Builder args(Argument... arguments) {
      this.arguments = List.of(arguments);
      return this;
    }

    /** An ACL category that does not derive from flags and group. */
    public Builder category(String category) {
      categories.add(category);
      return this;
    }

    /** Says that the ACL category of its group does not hold it. */
    public Builder outsideGroupCategory() {
      inGroupCategory = false;
      return this;
    }

    /** How many words it takes, where Redis takes more than the grammar has. */
    public Builder arity(int arity) {
      this.arity = arity;
      return this;
    }

    /** Where the keys are, if the grammar does not tell. */
    public Builder keys(KeySpec... specs) {
      keySpecs = List.of(specs);
      return this;
    }

    /**
     * How to find the keys of a call, if the words that {@link #keys} looks for may as well mean
     * something else.
     */
    public Builder findsKeys(KeyFinding finding) {
      keyFinding = finding;
      return this;
    }

    /** What a call does to its keys, where that depends on other words. */
    public Builder touches(KeyModeChoice choice) {
      keyModes = choice;
      return this;
    }

    /** What it locks, if not its keys. */
    public Builder locks(Scope scope) {
      scoping =
          switch (scope) {
            case KEYS -> OF_KEYS;
            case KEYSPACE -> OF_KEYSPACE;
            case NOTHING -> OF_NOTHING;
          };
      return this;
    }

    /** What it locks, by its words. */
    public Builder locks(Scoping scoping) {
      this.scoping = scoping;
      return this;
    }

    /** Locks more keys than the words name in the selected keyspace. */
    public Builder alsoLocks(MoreKeys moreKeys) {
      this.moreKeys = moreKeys;
      return this;
    }

    /** Says that the command selects another keyspace, so that a transaction locks there too. */
    public Builder selects(Selection selection) {
      this.selection = selection;
      return this;
    }

    /** Says that the command looks at its one key once, by {@link Call#read}: no lock is needed. */
    public Builder readsUnlocked() {
      this.readsUnlocked = true;
      return this;
    }

    /** Ends with the code. */
    public Command does(Body body) {
      return new Command(this, body);
    }
  }
}
