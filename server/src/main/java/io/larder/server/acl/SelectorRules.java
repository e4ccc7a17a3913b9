package io.larder.server.acl;

import io.larder.catalog.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a selector by one rule after the other. Not thread-safe. */
final class SelectorRules {

  private final CommandNames names;
  private final Set<Command> allowed = new HashSet<>();
  private final Map<Command, Set<String>> firstArguments = new HashMap<>();
  private final List<String> commandRules = new ArrayList<>();
  private boolean allCommands;
  private boolean futureCommands;
  private @Nullable List<KeyPattern> keys = new ArrayList<>(); // null for all
  private @Nullable List<ChannelPattern> channels; // null for all

  /** Permits no command and no key yet. */
  SelectorRules(CommandNames names, ChannelDefault channelDefault) {
    this.names = names;
    this.channels = channelDefault == ChannelDefault.ALL_CHANNELS ? null : new ArrayList<>();
  }

  /** Begins with what a selector permits. */
  SelectorRules(CommandNames names, Selector selector) {
    this.names = names;
    Selector.Commands commands = selector.commands();
    allCommands = commands.all();
    futureCommands = commands.futureToo();
    allowed.addAll(commands.allowed());
    commands
        .firstArguments()
        .forEach((command, some) -> firstArguments.put(command, new LinkedHashSet<>(some)));
    commandRules.addAll(commands.rules());
    List<KeyPattern> someKeys = selector.keys();
    keys = someKeys == null ? null : new ArrayList<>(someKeys);
    List<ChannelPattern> someChannels = selector.channels();
    channels = someChannels == null ? null : new ArrayList<>(someChannels);
  }

  /** The selector that the rules have made. */
  Selector build() {
    Map<Command, Set<String>> arguments = new HashMap<>();
    firstArguments.forEach((command, some) -> arguments.put(command, Set.copyOf(some)));
    return Selector.of(
        new Selector.Commands(
            allCommands,
            futureCommands,
            Set.copyOf(allowed),
            Map.copyOf(arguments),
            List.copyOf(commandRules)),
        keys,
        channels);
  }

  /**
   * Applies a rule.
   *
   * @throws RuleException if it is wrong; nothing has changed then
   */
  void apply(String rule) throws RuleException {
    switch (rule.toLowerCase(Locale.ROOT)) {
      case "allkeys", "~*" -> keys = null;
      case "resetkeys" -> keys = new ArrayList<>();
      case "allchannels", "&*" -> channels = null;
      case "resetchannels" -> channels = new ArrayList<>();
      case "allcommands", "+@all" -> allCommands();
      case "nocommands", "-@all" -> noCommands();
      default -> applyMarked(rule);
    }
  }

  private void applyMarked(String rule) throws RuleException {
    switch (rule.isEmpty() ? ' ' : rule.charAt(0)) {
      case '~', '%' -> addKeys(rule);
      case '&' -> addChannels(rule.substring(1));
      case '+' -> allow(rule.substring(1));
      case '-' -> deny(rule.substring(1));
      default -> throw new RuleException(RuleError.SYNTAX);
    }
  }

  // ---- commands ----

  private void allCommands() {
    noCommands();
    allCommands = true;
    futureCommands = true;
    allowed.addAll(names.all());
  }

  private void noCommands() {
    allCommands = false;
    futureCommands = false;
    allowed.clear();
    firstArguments.clear();
    commandRules.clear();
  }

  private void allow(String what) throws RuleException {
    int bar = what.lastIndexOf('|');
    if (what.startsWith("@")) {
      allowed.addAll(category(what));
      note("+", what);
    } else if (bar < 0) {
      allowAll(commands(what));
      note("+", what);
    } else {
      allowPart(what, bar);
    }
  }

  private void allowAll(List<Command> commands) {
    allowed.addAll(commands);
    commands.forEach(firstArguments::remove);
  }

  /** Allows a subcommand; of a command that has none, a first argument, which is deprecated. */
  private void allowPart(String what, int bar) throws RuleException {
    String whole = what.substring(0, bar);
    List<Command> commands = commands(whole);
    if (whole.indexOf('|') >= 0) {
      throw new RuleException(RuleError.ARGUMENT_OF_SUBCOMMAND);
    }
    if (bar == what.length() - 1) {
      throw new RuleException(RuleError.SYNTAX);
    }
    if (names.isContainer(whole)) {
      allowAll(commands(what));
    } else {
      String argument = what.substring(bar + 1).toLowerCase(Locale.ROOT);
      for (Command command : commands) {
        firstArguments.computeIfAbsent(command, none -> new LinkedHashSet<>()).add(argument);
      }
    }
    note("+", what);
  }

  private void deny(String what) throws RuleException {
    List<Command> denied = what.startsWith("@") ? category(what) : commands(what);
    denied.forEach(allowed::remove);
    denied.forEach(firstArguments::remove);
    allCommands = false;
    note("-", what);
  }

  private List<Command> category(String marked) throws RuleException {
    return found(names.commandsIn(marked.substring(1)));
  }

  private List<Command> commands(String name) throws RuleException {
    return found(names.commands(name));
  }

  private static List<Command> found(@Nullable List<Command> commands) throws RuleException {
    if (commands == null) {
      throw new RuleException(RuleError.UNKNOWN_COMMAND);
    }
    return commands;
  }

  /** A new rule takes the place of earlier ones about the same, or about a part of it. */
  private void note(String sign, String what) {
    String name = what.toLowerCase(Locale.ROOT);
    commandRules.removeIf(
        rule ->
            rule.startsWith(name, 1)
                && (rule.length() == name.length() + 1 || rule.charAt(name.length() + 1) == '|'));
    commandRules.add(sign + name);
  }

  // ---- keys and channels ----

  private void addKeys(String rule) throws RuleException {
    List<KeyPattern> some = keys;
    if (some == null) {
      throw new RuleException(RuleError.KEYS_AFTER_ALL);
    }
    int tilde = rule.indexOf('~');
    int marks = tilde < 0 ? rule.length() : tilde; // "%R" alone is about the key without a name
    KeyPattern.Access access = access(rule.substring(0, marks));
    String pattern = tilde < 0 ? "" : rule.substring(tilde + 1);
    requireNoSpaces(pattern);
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).pattern().equals(pattern)) {
        some.set(i, some.get(i).with(access));
        return;
      }
    }
    some.add(new KeyPattern(pattern, access));
  }

  private static KeyPattern.Access access(String marks) throws RuleException {
    return switch (marks.toUpperCase(Locale.ROOT)) {
      case "%R" -> KeyPattern.Access.READ;
      case "%W" -> KeyPattern.Access.WRITE;
      case "", "%RW", "%WR" -> KeyPattern.Access.ALL;
      default -> throw new RuleException(RuleError.SYNTAX);
    };
  }

  private void addChannels(String pattern) throws RuleException {
    List<ChannelPattern> some = channels;
    if (some == null) {
      throw new RuleException(RuleError.CHANNELS_AFTER_ALL);
    }
    requireNoSpaces(pattern);
    if (some.stream().noneMatch(each -> each.pattern().equals(pattern))) {
      some.add(new ChannelPattern(pattern));
    }
  }

  private static void requireNoSpaces(String pattern) throws RuleException {
    if (Text.hasSpaces(pattern)) {
      throw new RuleException(RuleError.SYNTAX);
    }
  }
}
