package io.larder.server.acl;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeyUse;
import io.larder.catalog.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commands, keys and channels that are permitted together. A user has one of its own and perhaps
 * further ones; a call is permitted if one of them permits all of it. Immutable.
 */
final class Selector {

  /**
   * What commands are permitted.
   *
   * @param all every command
   * @param futureToo whether commands were taken from all, not added to none
   * @param allowed the commands
   * @param firstArguments first arguments, in small letters, that permit a command which is not
   *     allowed
   * @param rules the rules that made it, after the first about all commands
   */
  record Commands(
      boolean all,
      boolean futureToo,
      Set<Command> allowed,
      Map<Command, Set<String>> firstArguments,
      List<String> rules) {}

  private final Commands commands;
  private final boolean allKeys;
  private final List<KeyPattern> keys;
  private final boolean allChannels;
  private final List<ChannelPattern> channels;

  private Selector(
      Commands commands, @Nullable List<KeyPattern> keys, @Nullable List<ChannelPattern> channels) {
    this.commands = commands;
    this.allKeys = keys == null;
    this.keys = keys == null ? List.of() : List.copyOf(keys);
    this.allChannels = channels == null;
    this.channels = channels == null ? List.of() : List.copyOf(channels);
  }

  /**
   * A selector.
   *
   * @param keys null for all
   * @param channels null for all
   */
  static Selector of(
      Commands commands, @Nullable List<KeyPattern> keys, @Nullable List<ChannelPattern> channels) {
    return new Selector(commands, keys, channels);
  }

  // ---- what it is made of ----

  Commands commands() {
    return commands;
  }

  /** Null for all. */
  @Nullable List<KeyPattern> keys() {
    return allKeys ? null : keys;
  }

  /** Null for all. */
  @Nullable List<ChannelPattern> channels() {
    return allChannels ? null : channels;
  }

  boolean permitsEverything() {
    return commands.all() && allKeys && allChannels;
  }

  // ---- checks ----

  /** Why a call is denied; null if it is permitted. */
  @Nullable Denial check(Command command, Words words, List<KeyUse> uses) {
    if (!permitsCommand(command, words)) {
      return new Denial(Denial.Reason.COMMAND, 0);
    }
    if (!allKeys) {
      for (KeyUse use : uses) {
        if (!permitsKey(words.bytes(use.position()), use.mode())) {
          return new Denial(Denial.Reason.KEY, use.position());
        }
      }
    }
    if (!allChannels) {
      ChannelUse use = ChannelUse.of(command);
      for (int i = 1; i <= use.last(words); i++) {
        if (!permitsChannel(use, words.bytes(i))) {
          return new Denial(Denial.Reason.CHANNEL, i);
        }
      }
    }
    return null;
  }

  private boolean permitsCommand(Command command, Words words) {
    if (commands.all() || command.is(CommandFlag.NO_AUTH) || commands.allowed().contains(command)) {
      return true;
    }
    Set<String> arguments = commands.firstArguments().get(command);
    return arguments != null
        && words.size() > 1
        && arguments.stream().anyMatch(Text.of(words.bytes(1))::equalsIgnoreCase);
  }

  boolean permitsKey(byte[] key, KeyMode mode) {
    if (allKeys) {
      return true;
    }
    for (KeyPattern pattern : keys) {
      if (pattern.permits(key, mode)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it permits to do this to any key. */
  boolean permitsAnyKey(KeyMode mode) {
    return allKeys || keys.stream().anyMatch(each -> each.permitsAnything(mode));
  }

  boolean permitsChannel(ChannelUse use, byte[] name) {
    if (allChannels) {
      return true;
    }
    for (ChannelPattern pattern : channels) {
      if (use.permittedBy(pattern, name)) {
        return true;
      }
    }
    return false;
  }

  // ---- as Redis writes it ----

  String commandRules() {
    String first = commands.futureToo() ? "+@all" : "-@all";
    return commands.rules().isEmpty() ? first : first + " " + String.join(" ", commands.rules());
  }

  String keyRules() {
    return allKeys ? "~*" : keys.stream().map(KeyPattern::rule).collect(Collectors.joining(" "));
  }

  String channelRules() {
    return allChannels
        ? "&*"
        : channels.stream().map(ChannelPattern::rule).collect(Collectors.joining(" "));
  }

  /** All its rules. */
  String describe() {
    StringBuilder text = new StringBuilder();
    String keyRules = keyRules();
    if (!keyRules.isEmpty()) {
      text.append(keyRules).append(' ');
    }
    if (!allChannels) {
      text.append("resetchannels ");
    }
    String channelRules = channelRules();
    if (!channelRules.isEmpty()) {
      text.append(channelRules).append(' ');
    }
    return text.append(commandRules()).toString();
  }
}
